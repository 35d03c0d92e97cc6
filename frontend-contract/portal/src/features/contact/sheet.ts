import { daysBetween, type Day } from '@/lib/day';
import type { ContactSheetQuery } from '@/lib/gql/contact/graphql';

export type Sheet = NonNullable<ContactSheetQuery['contactSheet']>;
export type Section = Sheet['sections'][number];
export type Contact = Section['contacts'][number];

/** A copy older than this many days is told to be old: numbers change about as often as rosters do. */
export const OLD_AFTER_DAYS = 30;

/** How many days old a sheet is; never less than none, whatever the clock of the device says. */
export function ageOf(sheet: Sheet, today: Day): number {
  return Math.max(0, daysBetween(sheet.day, today));
}

/** What a contact is called: the service, or the unit or organisation itself. */
export function nameOf(contact: Contact): string {
  return contact.service?.name ?? contact.actor.name;
}

/** Whether somebody has to ask before relying on it. */
export function isUnconfirmed(contact: Contact): boolean {
  return contact.freshness !== 'CURRENT';
}

export function isEmpty(sheet: Sheet): boolean {
  return sheet.sections.every((section) => section.contacts.length === 0);
}

/** How many entries are not confirmed lately; one that stands in two sections is one. */
export function unconfirmed(sheet: Sheet): number {
  const entries = sheet.sections.flatMap((section) => section.contacts).filter(isUnconfirmed);
  return new Set(entries.map((contact) => contact.service?.id ?? contact.actor.id)).size;
}

/** How many contacts of each section stand on the page after so many were cut: always from the section that has most, and never its last. */
export function shownAfter(sheet: Sheet, cuts: number): readonly number[] {
  const shown = sheet.sections.map((section) => section.contacts.length);
  for (let cut = 0; cut < cuts; cut++) {
    const most = Math.max(...shown);
    shown[shown.lastIndexOf(most)] = most - 1;
  }
  return shown;
}

/** How many can be cut at all. */
export function mostCuts(sheet: Sheet): number {
  return sheet.sections.reduce((sum, section) => sum + Math.max(0, section.contacts.length - 1), 0);
}
