import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { InfluenceValues } from '@/features/influence/influenceValues';
import { type Candidate, type InfluencedSide, type Prompt, promptsFor } from '@/features/influence/prompts';
import { useAsOf } from '@/lib/asOf';
import { fieldId } from '@/lib/fieldId';
import { InfluencePromptsDocument } from '@/lib/gql/influence/graphql';

interface PromptsProps {
  readonly side: InfluencedSide;
  readonly community: { readonly id: string; readonly name: string };
  readonly phases: readonly string[];
}

/** Who typically can influence such a side, and which of them serve the community; one press chooses. */
export function Prompts({ side, community, phases }: PromptsProps) {
  const { t } = useTranslation('influence');
  const asOf = useAsOf();
  const [{ data }] = useQuery({ query: InfluencePromptsDocument, variables: { side: side.kind, community: community.id, asOf }, requestPolicy: 'cache-first' });
  if (data === undefined) {
    // A prompt only: the form works without it, so neither waiting nor failing stands in its way.
    return null;
  }
  const population = side.__typename === 'VictimGroup' ? side.population : null;
  const actors = data.actors.edges.map((edge) => edge.node);
  const prompts = promptsFor(data.typicalInfluencers, actors, phases, population);
  const recorded = new Set(side.influencers.edges.map((edge) => edge.node.actor.id));
  if (prompts.length === 0) {
    return null;
  }
  return (
    <details className="govuk-details" open>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('prompts.title')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{t('prompts.lead', { community: community.name })}</p>
        <ul className="pp-prompts">
          {prompts.map((prompt) => (
            <OnePrompt key={prompt.kind.code} prompt={prompt} community={community.name} recorded={recorded} />
          ))}
        </ul>
        {data.actors.pageInfo.hasNextPage && <p className="govuk-hint">{t('prompts.partial', { community: community.name })}</p>}
      </div>
    </details>
  );
}

interface OnePromptProps {
  readonly prompt: Prompt;
  readonly community: string;
  readonly recorded: ReadonlySet<string>;
}

function OnePrompt({ prompt, community, recorded }: OnePromptProps) {
  const { t } = useTranslation('influence');
  return (
    <li>
      <strong>{prompt.kind.label}</strong>
      {prompt.notes.length > 0 && ` (${prompt.notes.join(', ')})`}
      {': '}
      {prompt.actors.length === 0 ? (
        <span className="pp-prompts__nobody">{t('prompts.nobody', { community })}</span>
      ) : (
        prompt.actors.map((actor, index) => (
          <span key={actor.id}>
            {index > 0 && ', '}
            <ChooseButton actor={actor} recorded={recorded.has(actor.id)} />
          </span>
        ))
      )}
    </li>
  );
}

function ChooseButton({ actor, recorded }: { readonly actor: Candidate; readonly recorded: boolean }) {
  const { t } = useTranslation('influence');
  const { setValue } = useFormContext<InfluenceValues>();
  return (
    <>
      <button
        type="button"
        className="pp-link-button"
        aria-label={t('prompts.choose', { name: actor.name })}
        onClick={() => {
          setValue('actor', { id: actor.id, name: actor.name }, { shouldDirty: true });
          setTimeout(() => document.getElementById(fieldId('means'))?.focus());
        }}
      >
        {actor.name}
      </button>
      {recorded && ` (${t('prompts.already')})`}
    </>
  );
}
