import { localeOf } from '@/lib/languages';

/** What a text field means to the API: nothing typed is null. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** What a number field means to the API: nothing typed is null. */
export function numberOrNull(text: string): number | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : Number(trimmed);
}

/** The beginning of a text, whole words of it, when it is longer than wanted. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).trimEnd()} …`;
}

/** A web address that can be followed: one typed without a scheme gets https. Anything but the web is not linked. */
export function webAddress(text: string): string | null {
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(candidate);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The name of a language in the reader's language, from its BCP 47 tag. */
export function languageName(tag: string, readersLanguage: string): string {
  try {
    return new Intl.DisplayNames([localeOf(readersLanguage)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** With a capital at its beginning, where the script has capitals. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
