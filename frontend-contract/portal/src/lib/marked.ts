/** A piece of a text, and whether it is what somebody looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A letter without its case and marks, as words are compared. */
function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Thai has no spaces between words, so that a word may begin anywhere. */
function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /\p{Script=Thai}/u.test(text.charAt(at));
}

/** A text in pieces: those that begin a word as one of the words looked for, whatever their case and accents, are marked. */
export function marked(text: string, words: readonly string[]): Piece[] {
  let folded = '';
  const origin: number[] = [];
  [...text].reduce((at, letter) => {
    const bare = plain(letter);
    folded += bare;
    origin.push(...Array.from({ length: bare.length }, () => at));
    return at + letter.length;
  }, 0);
  origin.push(text.length);
  const hits = new Array<boolean>(text.length).fill(false);
  for (const word of words.map((each) => Array.from(each, plain).join('')).filter((each) => each !== '')) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const from = origin[at] ?? 0;
      if (beginsWord(text, from)) {
        hits.fill(true, from, origin[at + word.length] ?? text.length);
      }
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at === text.length || hits[at] !== hits[start]) {
      pieces.push({ text: text.slice(start, at), found: hits[start] === true });
      start = at;
    }
  }
  return pieces;
}
