/** The id of the element that holds a field, so that the summary of errors can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/**
 * Where a message belongs, to be said before it: the items of lists that its field is in, and what the field is called where the message
 * does not say so itself: `Telephone 2, Number`. Fields carry their label in `data-label`, items of lists theirs in `data-item`.
 *
 * @param general whether the message could be about any field
 */
export function placeOf(name: string, message: string, general: boolean): string {
  const field = document.getElementById(fieldId(name))?.closest<HTMLElement>('[data-label]');
  const label = field?.dataset['label'] ?? '';
  const words = general && !message.toLowerCase().includes(label.toLowerCase()) ? [label] : [];
  for (let item = field?.closest<HTMLElement>('[data-item]'); item != null; item = item.parentElement?.closest<HTMLElement>('[data-item]')) {
    words.unshift(item.dataset['item'] ?? '');
  }
  return words.join(', ');
}
