import type { TFunction } from 'i18next';
import type { Contact } from '@/features/contact/sheet';
import type { Day } from '@/lib/day';
import { daysIn, WEEK, weekdayName } from '@/lib/week';

type Schedule = Contact['schedules'][number];

type Times = Pick<Schedule, 'freq' | 'interval' | 'byday' | 'byweekno' | 'bymonthday' | 'byyearday' | 'opensAt' | 'closesAt'>;

const NTHS = ['1', '2', '3', '4', '5'] as const;

/** When a contact is open on the day of the sheet, in words: `Mon–Fri 08:30–17:00`. */
export function hoursOf(schedules: readonly Schedule[], day: Day, t: TFunction<'contact'>, language: string): readonly string[] {
  const words = schedules.filter((one) => holds(one, day)).map((one) => hours(one, t, language));
  return [...new Set(words)].filter((text) => text !== '');
}

function holds(one: Schedule, day: Day): boolean {
  return (one.validFrom == null || one.validFrom <= day) && (one.validTo == null || one.validTo >= day) && (one.until == null || one.until >= day);
}

function hours(one: Schedule, t: TFunction<'contact'>, language: string): string {
  const said = one.description ?? one.notes ?? '';
  if (one.opensAt == null || one.closesAt == null) {
    return said;
  }
  return timesOf(one, t, language) ?? (said || t('hours.other'));
}

/** Days and times of hours in words, `Mon–Fri 08:30–17:00`; null for what cannot be said so, or has no times. */
export function timesOf(one: Times, t: TFunction<'contact'>, language: string): string | null {
  if (one.opensAt == null || one.closesAt == null) {
    return null;
  }
  const days = daysOf(one, t, language);
  return days === null ? null : `${days} ${one.opensAt.slice(0, 5)}–${one.closesAt.slice(0, 5)}`;
}

/** On which days; null for what cannot be said in a few words. */
function daysOf(one: Times, t: TFunction<'contact'>, language: string): string | null {
  if ((one.interval ?? 1) !== 1 || [one.byweekno, one.bymonthday, one.byyearday].some((by) => by != null)) {
    return null;
  }
  const named = daysIn(one.byday ?? '');
  if (one.freq === 'MONTHLY') {
    return named.length === 1 ? ofTheMonth(named[0] ?? '', t, language) : null;
  }
  const weekly = WEEK.filter((each) => named.includes(each));
  if (weekly.length !== named.length) {
    return null;
  }
  return weekly.length === 0 || weekly.length === WEEK.length ? t('hours.daily') : folded(weekly, language);
}

function ofTheMonth(text: string, t: TFunction<'contact'>, language: string): string | null {
  const found = /^([1-5]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (found === null) {
    return null;
  }
  const day = weekdayName(WEEK.indexOf(found[2] as (typeof WEEK)[number]), language, 'short');
  const nth = NTHS.find((each) => each === found[1]);
  return nth === undefined ? t('hours.lastOf', { day }) : t('hours.firstOf', { nth: t(`hours.nth.${nth}`), day });
}

/** Days that follow each other as one: `Mon–Fri, Sun`. */
function folded(days: readonly (typeof WEEK)[number][], language: string): string {
  const runs: number[][] = [];
  days
    .map((day) => WEEK.indexOf(day))
    .forEach((index) => {
      const last = runs.at(-1);
      if (last?.at(-1) === index - 1) {
        last.push(index);
      } else {
        runs.push([index]);
      }
    });
  return runs
    .flatMap((run) => (run.length > 2 ? [`${weekdayName(run[0] ?? 0, language, 'short')}–${weekdayName(run.at(-1) ?? 0, language, 'short')}`] : run.map((index) => weekdayName(index, language, 'short'))))
    .join(', ');
}
