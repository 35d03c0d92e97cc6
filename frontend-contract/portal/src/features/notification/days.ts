/** Items that belong to one day. */
export interface DayOf<T> {
  readonly day: string;
  readonly items: readonly T[];
}

/** Puts items that stand in the order of their moments together by day, on this device's calendar. */
export function byDay<T extends { readonly at: string }>(items: readonly T[], dayOf: (at: string) => string): readonly DayOf<T>[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) {
      last.items.push(item);
    } else {
      days.push({ day, items: [item] });
    }
  }
  return days;
}
