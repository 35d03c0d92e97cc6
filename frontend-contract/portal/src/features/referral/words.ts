import type {
  ActorFamily,
  ReferralAgeBand,
  ReferralConsentRole,
  ReferralDeclineReason,
  ReferralDomain,
  ReferralGroup,
  ReferralNeedMet,
  ReferralTrackStatus,
  ReferralUrgency,
} from '@/lib/gql/schema';

/** The words of lists, in the order in which they are offered. */
export const urgencies: readonly ReferralUrgency[] = ['EMERGENCY', 'URGENT', 'ROUTINE'];
export const domains: readonly ReferralDomain[] = ['BASIC_NEEDS', 'MEDICAL', 'PSYCHOSOCIAL', 'LEGAL', 'ECONOMIC', 'SPIRITUAL'];
export const ageBands: readonly ReferralAgeBand[] = ['UNKNOWN', 'CHILD', 'ADOLESCENT', 'YOUNG_ADULT', 'ADULT', 'OLDER'];
export const groups: readonly ReferralGroup[] = ['FEMALE', 'MALE', 'OTHER_GENDER', 'PARENT_WITH_CHILDREN', 'SEVERAL_PEOPLE'];
export const consentRoles: readonly ReferralConsentRole[] = [
  'POLICE',
  'SOCIAL_WORKER',
  'HEALTH_WORKER',
  'TEACHER',
  'LABOUR_INSPECTOR',
  'COMMUNITY_WORKER',
  'GUARDIAN',
  'OTHER',
];
export const sharedWith: readonly Exclude<ActorFamily, 'POLICE_UNIT'>[] = ['SERVICE_PROVIDER', 'COMMUNITY_PARTNER'];
export const declineReasons: readonly ReferralDeclineReason[] = ['NO_CAPACITY', 'NOT_OUR_SERVICE', 'LANGUAGE', 'AREA', 'AGE_OR_GROUP', 'OTHER'];
export const needsMet: readonly ReferralNeedMet[] = ['MET', 'PARTLY', 'NOT_MET', 'UNKNOWN'];

/** Languages offered to choose from: those most spoken in the region, then those of many who travel through it. */
export const spoken: readonly string[] = ['en', 'th', 'id', 'ms', 'my', 'km', 'lo', 'vi', 'tl', 'zh', 'hi', 'bn', 'ne', 'ur', 'ta', 'ar', 'ru', 'uk', 'ro', 'fr', 'es'];

/** Whether a receiver has a referral: it neither declined, nor was it taken back from it. */
export function isHeld(status: ReferralTrackStatus): boolean {
  return status !== 'DECLINED' && status !== 'WITHDRAWN';
}
