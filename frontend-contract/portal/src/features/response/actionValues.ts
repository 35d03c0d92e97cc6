import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { ActionFormQuery, ActionPartnershipsQuery, ProposedActionsQuery } from '@/lib/gql/response/graphql';
import type { ActionStatus, AddResponseActionInput, ChangeResponseActionInput } from '@/lib/gql/schema';
import { localeOf } from '@/lib/languages';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

export const actionStatuses: readonly ActionStatus[] = ['PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED'];

/** What is typed about an action; the names are those of the API's input. */
export interface ActionValues {
  text: string;
  assignees: Choice[];
  dueOn: string;
  /** Ids of countermeasures. */
  countermeasures: string[];
  /** Id of a partnership; empty for none. */
  partnership: string;
  note: string;
}

export const emptyAction: ActionValues = { text: '', assignees: [], dueOn: '', countermeasures: [], partnership: '', note: '' };

interface Action {
  readonly text: string;
  readonly note?: string | null;
  readonly dueOn?: string | null;
  readonly serves: readonly { readonly id: string }[];
  readonly assignees: readonly Choice[];
  readonly partnership?: { readonly id: string } | null;
}

export function actionValues(action: Action): ActionValues {
  return {
    text: action.text,
    assignees: action.assignees.map(({ id, name }) => ({ id, name })),
    dueOn: action.dueOn ?? '',
    countermeasures: action.serves.map((one) => one.id),
    partnership: action.partnership?.id ?? '',
    note: action.note ?? '',
  };
}

export function actionSchema(t: TFunction, textMissing: string) {
  const rule = rules(t);
  return z.object({
    text: rule.required(textMissing, 500),
    assignees: rule.chosenMany(),
    dueOn: rule.day(),
    countermeasures: rule.codes(),
    partnership: rule.optional(100),
    note: rule.optional(2000),
  });
}

export function addInput(problem: string, values: ActionValues): AddResponseActionInput {
  return { problem, ...inputOf(values) };
}

export function changeInput(id: string, version: number, values: ActionValues): ChangeResponseActionInput {
  return { id, version, ...inputOf(values) };
}

function inputOf(values: ActionValues) {
  return {
    text: values.text.trim(),
    assignees: values.assignees.map((one) => one.id),
    dueOn: textOrNull(values.dueOn),
    countermeasures: values.countermeasures,
    partnership: textOrNull(values.partnership),
    note: textOrNull(values.note),
  };
}

type Owner = NonNullable<ActionFormQuery['problem']>['owner'];

/** Those who do not see the problem: neither the unit that owns it nor one above it. */
export function outside<T extends { readonly id: string }>(assignees: readonly T[], owner: Owner): readonly T[] {
  const inside = new Set([owner.id, ...owner.superiors.map((unit) => unit.id)]);
  return assignees.filter((one) => !inside.has(one.id));
}

/** The partnerships of somebody that all of the others are parties of too, by name. */
export function joint(actor: ActionPartnershipsQuery['actor'], all: readonly { readonly id: string }[], language: string): readonly Choice[] {
  const collator = new Intl.Collator(localeOf(language));
  return (actor?.partnerships.edges ?? [])
    .map((edge) => edge.node)
    .filter(({ parties }) => all.every((one) => parties.edges.some((party) => party.node.actor.id === one.id)))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

type Proposal = ProposedActionsQuery['proposedActions'][number];

/** A form begun from a proposal, and from one of those who can influence it. */
export function valuesFrom(proposal: Proposal | undefined, assignee: string | null): ActionValues {
  if (proposal === undefined) {
    return emptyAction;
  }
  const actor = proposal.influencers.find((one) => one.influence.actor.id === assignee)?.influence.actor;
  return {
    ...emptyAction,
    text: proposal.countermeasure.text,
    countermeasures: [proposal.countermeasure.id],
    assignees: actor === undefined ? [] : [{ id: actor.id, name: actor.name }],
  };
}
