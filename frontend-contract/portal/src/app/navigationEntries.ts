import type { ParseKeys } from 'i18next';

interface Entry {
  readonly to: string;
  readonly label: ParseKeys;
  readonly operation: string;
  /** Those who may use this find the page elsewhere. */
  readonly unless?: string;
}

/** The entries of the main navigation, in order. An entry appears with its page, for those who may use its query. */
export const navigation: readonly Entry[] = [
  { to: '/', label: 'nav.start', operation: 'viewer' },
  { to: '/actors', label: 'nav.actors', operation: 'actors' },
  { to: '/communities', label: 'nav.communities', operation: 'communities' },
  { to: '/services', label: 'nav.services', operation: 'services' },
  { to: '/referrals', label: 'nav.referrals', operation: 'referralDeadlines' },
  { to: '/partnerships', label: 'nav.partnerships', operation: 'partnerships' },
  { to: '/network', label: 'nav.network', operation: 'partnershipMap' },
  { to: '/concerns', label: 'nav.concerns', operation: 'ourConcerns' },
  { to: '/problems', label: 'nav.problems', operation: 'problems' },
  { to: '/board', label: 'nav.board', operation: 'problemBoard' },
  { to: '/actions', label: 'nav.actions', operation: 'responseActions' },
  { to: '/commitments', label: 'nav.commitments', operation: 'commitments', unless: 'responseActions' },
  { to: '/shared', label: 'nav.shared', operation: 'sharedWithUs', unless: 'problems' },
  { to: '/trace', label: 'nav.trace', operation: 'traceInfluence' },
  { to: '/duplicates', label: 'nav.duplicates', operation: 'duplicates' },
  { to: '/imports', label: 'nav.import', operation: 'startImport' },
];
