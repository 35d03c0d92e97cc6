/** The addresses of pages about referrals. */
export const referralLinks = {
  all: '/referrals',
  create: '/referrals/new',
  unmet: '/referrals/unmet',
  gaps: '/gaps',
  mechanism: (actor: string) => `/actors/${actor}/mechanism`,
  referral: (id: string) => `/referrals/${id}`,
  sent: (id: string) => `/referrals/${id}/sent`,
  followUp: (id: string) => `/referrals/${id}/follow-up`,
  others: (id: string) => `/referrals/${id}/others`,
  end: (id: string) => `/referrals/${id}/end`,
  track: (id: string, track: string, deed: 'decline' | 'withdraw' | 'feedback' | 'pass-on') => `/referrals/${id}/tracks/${track}/${deed}`,
} as const;
