/** A name on a few short lines, for drawings; what does not fit ends in an ellipsis. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  const short = lines.map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  if (short.length <= most) {
    return short;
  }
  const kept = short.slice(0, most);
  const end = kept[most - 1] ?? '';
  kept[most - 1] = end.endsWith('…') ? end : `${end.slice(0, letters - 1)}…`;
  return kept;
}
