/** A file that came as Base64, as an address it can be saved from while the page is open. */
export function addressOf(content: string, mediaType: string): string {
  return URL.createObjectURL(new Blob([bytesOf(content)], { type: mediaType }));
}

export function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  const text = atob(content);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    bytes[index] = text.charCodeAt(index);
  }
  return bytes;
}

/** Whether two language tags name the same language, whatever the country. */
export function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}
