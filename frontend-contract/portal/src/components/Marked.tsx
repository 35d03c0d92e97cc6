import { marked } from '@/lib/marked';

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  let at = 0;
  return marked(text, words).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
