import { languageTags } from '@/lib/languages';
import type { Choice } from '@/lib/rules';
import { languageName } from '@/lib/text';

/** Languages in which people of the region write, after those the portal can be read in. */
const WRITTEN: readonly string[] = ['ms', 'fil', 'km', 'lo', 'my', 'vi', 'zh-Hans', 'zh-Hant', 'bn', 'hi', 'ne', 'ta', 'ur', 'tet', 'pt', 'fr', 'ar'];

/**
 * The languages to choose from, those of the portal first, then by name.
 *
 * @param reader the reader's language
 * @param also one that is chosen already, which may be none of these
 */
export function textLanguages(reader: string, also = ''): readonly Choice[] {
  const named = (tag: string): Choice => ({ id: tag, name: languageName(tag, reader) });
  const others = [...WRITTEN, ...([...languageTags, ...WRITTEN, ''].includes(also) ? [] : [also])];
  return [...languageTags.map(named), ...others.map(named).sort((one, other) => one.name.localeCompare(other.name, reader))];
}
