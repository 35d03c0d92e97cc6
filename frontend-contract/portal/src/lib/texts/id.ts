import type { TextFiles } from '@/lib/i18n';

/** Where the texts of this language are; asked for when it is chosen, so that nobody else's first visit carries the list. */
export const files: TextFiles = import.meta.glob('/src/locales/id/*.json');
