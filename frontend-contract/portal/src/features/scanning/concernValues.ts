import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Day, isDay } from '@/lib/day';
import type { OurConcernQuery } from '@/lib/gql/scanning/graphql';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

/** What is typed about a concern. */
export interface ConcernValues {
  text: string;
  source: string;
  community: Choice | null;
  place: string;
  heardOn: string;
}

type Raised = Pick<NonNullable<OurConcernQuery['ourConcern']>, 'text' | 'source' | 'community' | 'place' | 'heardOn'>;

export function emptyConcern(today: Day, community: Choice | null): ConcernValues {
  return { text: '', source: '', community, place: '', heardOn: today };
}

export function concernValues(concern: Raised): ConcernValues {
  return {
    text: concern.text,
    source: concern.source.code,
    community: { id: concern.community.id, name: concern.community.name },
    place: concern.place ?? '',
    heardOn: concern.heardOn,
  };
}

interface Labels {
  readonly text: string;
  readonly source: string;
  readonly community: string;
}

export function concernSchema(t: TFunction, label: Labels) {
  const rule = rules(t);
  return z.object({
    text: rule.required(label.text, 2000),
    source: rule.required(label.source),
    community: rule.chosen(label.community),
    place: rule.optional(),
    heardOn: z.string().check(z.refine((day) => isDay(day), t('form.notADay'))),
  });
}

/** The input's fields that both noting and changing a concern take. */
export function concernInput(values: ConcernValues) {
  return {
    text: values.text.trim(),
    source: values.source,
    community: values.community?.id ?? '',
    place: textOrNull(values.place),
    heardOn: values.heardOn,
  };
}
