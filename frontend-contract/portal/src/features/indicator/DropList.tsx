import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useConfirmation } from '@/components/confirmation';
import { Failure } from '@/components/States';
import { type CommunityIndicatorsQuery, DropIndicatorListDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

export type OfCommunity = NonNullable<CommunityIndicatorsQuery['community']>['indicatorLists'][number];

interface DropListProps {
  readonly community: string;
  readonly watched: OfCommunity;
}

/** Takes the community's own list away, after asking and saying which one holds then. Nothing where there is none, or not for the viewer. */
export function DropList({ community, watched }: DropListProps) {
  const { t } = useTranslation(['indicator', 'terms']);
  const go = useGo();
  const [{ fetching, error }, drop] = useMutation(DropIndicatorListDocument);
  const [dialog, ask] = useConfirmation();
  const [refused, setRefused] = useState('');
  const { kind, list, inherited } = watched;
  const name = t(`terms:indicatorList.${kind}`);
  if (!watched.viewerCanChange || list == null || watched.inheritedFrom != null) {
    return null;
  }
  const { version } = list;

  async function dropped() {
    const text = inherited == null ? t('drop.none', { list: name }) : t('drop.inherited', { list: name, name: inherited.community.name });
    if (!(await ask({ title: t('drop.title'), text, confirm: t('drop.button') }))) {
      return;
    }
    const result = await drop({ input: { community, kind, version } }, { additionalTypenames: ['IndicatorList', 'Community'] });
    const outcome = outcomeOf(result, result.data?.dropIndicatorList);
    if (outcome.kind === 'saved') {
      go(links.communityIndicators(community), { notice: t('drop.done') });
    } else if (outcome.kind === 'refused') {
      setRefused(outcome.userErrors.map((one) => one.message).join(' '));
    }
  }

  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" disabled={fetching} aria-label={t('drop.one', { list: name })} onClick={() => void dropped()}>
        {t('drop.button')}
      </button>
      {refused !== '' && (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
      {dialog}
    </>
  );
}
