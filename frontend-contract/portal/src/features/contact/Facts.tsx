import { useTranslation } from 'react-i18next';
import { hoursOf } from '@/features/contact/hours';
import { type Contact, isUnconfirmed } from '@/features/contact/sheet';
import { type Day, formatDay } from '@/lib/day';
import { languageName } from '@/lib/text';

/** What is said of a contact besides its name and telephones, a text each, the most useful first. */
export function useFacts(): (contact: Contact, day: Day, community: string) => readonly string[] {
  const { t, i18n } = useTranslation('contact');
  return (contact, day, community) => [
    ...(contact.aroundTheClock ? [t('clock')] : hoursOf(contact.schedules, day, t, i18n.language)),
    ...(contact.address == null ? [] : [contact.address]),
    ...(contact.addressWithheld ? [t('withheld')] : []),
    ...(contact.languages.length === 0 ? [] : [contact.languages.map((tag) => languageName(tag, i18n.language)).join(', ')]),
    ...(contact.community.id === community ? [] : [t(contact.reach === 'ABOVE' ? 'above' : 'part', { name: contact.community.name })]),
  ];
}

/** How lately somebody said that a contact is right. */
export function useConfirmed(): (contact: Contact) => string {
  const { t, i18n } = useTranslation('contact');
  return (contact) => {
    if (contact.confirmedOn == null) {
      return t('never');
    }
    const day = formatDay(contact.confirmedOn, i18n.language);
    return t(isUnconfirmed(contact) ? 'notSince' : 'confirmed', { day });
  };
}
