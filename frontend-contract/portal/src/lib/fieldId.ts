/** The id of the element that holds a field, so that the summary of errors can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
