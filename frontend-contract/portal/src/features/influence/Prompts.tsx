import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { InfluenceValues } from '@/features/influence/influenceValues';
import { useAsOf } from '@/lib/asOf';
import { fieldId } from '@/lib/fieldId';
import { InfluencePromptsDocument, type Prompt_PromptFragment } from '@/lib/gql/influence/graphql';

interface PromptsProps {
  /** Id of the side analysis. */
  readonly analysis: string;
  readonly community: string;
}

/** Who might be able to influence a side, and how the unit stands to those who serve the community; one press chooses. */
export function Prompts({ analysis, community }: PromptsProps) {
  const { t } = useTranslation('influence');
  const asOf = useAsOf();
  const [{ data }] = useQuery({ query: InfluencePromptsDocument, variables: { analysis, asOf }, requestPolicy: 'cache-and-network' });
  if (data === undefined || data.influencerPrompts.length === 0) {
    // A prompt only: the form works without it, so neither waiting nor failing stands in its way.
    return null;
  }
  return (
    <details className="govuk-details" open>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('prompts.title')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{t('prompts.lead', { community })}</p>
        <ul className="pp-prompts">
          {data.influencerPrompts.map((prompt) => (
            <OnePrompt key={prompt.kind.code} prompt={prompt} community={community} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function OnePrompt({ prompt, community }: { readonly prompt: Prompt_PromptFragment; readonly community: string }) {
  const { t } = useTranslation('influence');
  return (
    <li>
      <strong>{prompt.kind.label}</strong>
      {prompt.notes.length > 0 && ` (${prompt.notes.join(', ')})`}
      {prompt.alike > 0 && <span className="pp-prompts__alike"> {t('prompts.alike', { count: prompt.alike })}</span>}
      {': '}
      {prompt.actors.length === 0 ? (
        <span className="pp-prompts__nobody">{t('prompts.nobody', { community })}</span>
      ) : (
        prompt.actors.map((prompted, index) => (
          <span key={prompted.actor.id}>
            {index > 0 && ', '}
            <ChooseButton prompted={prompted} />
          </span>
        ))
      )}
    </li>
  );
}

function ChooseButton({ prompted }: { readonly prompted: Prompt_PromptFragment['actors'][number] }) {
  const { t } = useTranslation(['influence', 'terms']);
  const { setValue } = useFormContext<InfluenceValues>();
  const { actor, standing, recorded } = prompted;
  const facts = [t(`terms:sideState.${standing}`), ...(recorded ? [t('prompts.already')] : [])];
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
      {` (${facts.join(', ')})`}
    </>
  );
}
