const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The other names that tell why something was found: those with a word of the search, where its own name has not all of them.
 *
 * @param text what was searched for
 * @param name the name it is shown by
 * @param others what else it is called
 */
export function namesFoundBy(text: string, name: string, others: readonly string[]): readonly string[] {
  const words = bare(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.every((word) => bare(name).includes(word)) ? [] : others.filter((other) => words.some((word) => bare(other).includes(word)));
}
