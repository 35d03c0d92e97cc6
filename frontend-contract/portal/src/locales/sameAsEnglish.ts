/** Texts that a language has as English has them: names, codes, and words that both spell alike. By language and file. */
export const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  id: { history: ['field.statusChanges'], response: ['list.status'] },
  th: {},
};
