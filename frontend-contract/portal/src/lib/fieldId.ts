/** The id of the element that holds a field, so that the summary of errors can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/**
 * What a field on the page is called, and before it the items of lists that it is in: `Telephone 2, Number`; empty when it has no
 * label of its own. Fields carry it in `data-label`, items of lists in `data-item`.
 */
export function labelOf(name: string): string {
  const field = document.getElementById(fieldId(name))?.closest<HTMLElement>('[data-label]');
  if (field == null) {
    return '';
  }
  const words = [field.dataset['label'] ?? ''];
  for (let item = field.closest<HTMLElement>('[data-item]'); item !== null; item = item.parentElement?.closest<HTMLElement>('[data-item]') ?? null) {
    words.unshift(item.dataset['item'] ?? '');
  }
  return words.join(', ');
}
