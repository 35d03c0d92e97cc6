/** The entries of the main navigation, in order. An entry appears with its page, for those who may use its query. */
export const navigation = [
  { to: '/', label: 'nav.start', operation: 'viewer' },
] as const;
