import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { EndsTag } from '@/components/PartnershipFacts';
import { ThingLink } from '@/components/ThingLink';
import { StateTag } from '@/features/influence/StateTag';
import { Strength } from '@/features/influence/Strength';
import { formatDay } from '@/lib/day';
import type { Influencer_InfluencerFragment } from '@/lib/gql/influence/graphql';

interface InfluencerTableProps {
  readonly problem: string;
  readonly side: string;
  readonly owner: string;
  readonly influencers: readonly Influencer_InfluencerFragment[];
}

/** Who can influence a side, strongest first, and how the owning unit stands to each. */
export function InfluencerTable({ problem, side, owner, influencers }: InfluencerTableProps) {
  const { t } = useTranslation('influence');
  const mayChange = influencers.some((one) => one.influence.viewerCanChange);
  return (
    <table className="govuk-table pp-table--stacked pp-influencers">
      <caption className="govuk-table__caption govuk-visually-hidden">{t('influencers.caption', { side, owner })}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t('influencers.who')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('influencers.means')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('influencers.strength')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('influencers.standing')}
          </th>
          {mayChange && (
            <th scope="col" className="govuk-table__header pp-no-print">
              {t('influencers.actions')}
            </th>
          )}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {influencers.map((one) => (
          <Row key={one.influence.id} problem={problem} influencer={one} actions={mayChange} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly problem: string;
  readonly influencer: Influencer_InfluencerFragment;
  readonly actions: boolean;
}

function Row({ problem, influencer, actions }: RowProps) {
  const { t } = useTranslation(['influence', 'terms']);
  const { influence } = influencer;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <ThingLink kind="ACTOR" id={influence.actor.id} name={influence.actor.name} />
        <span className="pp-influencers__facts">
          {t(`terms:influenceRole.${influence.role}`)} · {influence.actor.kind.label}
        </span>
      </th>
      <td className="govuk-table__cell">
        {influence.means}
        {influence.countermeasures.length > 0 && <span className="pp-influencers__facts">{t('influencers.serves', { countermeasures: influence.countermeasures.map((one) => one.text).join(' · ') })}</span>}
        <Said influence={influence} />
      </td>
      <td className="govuk-table__cell">
        <Strength value={influence.strength} />
        <span className="pp-influencers__facts">{t(`terms:confidence.${influence.confidence}`)}</span>
        <span className="pp-influencers__facts">
          <EndsTag validTo={influence.validTo} />
        </span>
      </td>
      <td className="govuk-table__cell">
        <StateTag state={influencer.standing} />
        <Through influencer={influencer} />
      </td>
      {actions && (
        <td className="govuk-table__cell pp-no-print">
          {influence.viewerCanChange && (
            <span className="pp-influencers__actions">
              <Link to={`/problems/${problem}/influences/${influence.id}/change`} aria-label={t('influencers.changeOne', { name: influence.actor.name })}>
                {t('influencers.change')}
              </Link>
              <Link to={`/problems/${problem}/influences/${influence.id}/end`} aria-label={t('influencers.endOne', { name: influence.actor.name })}>
                {t('influencers.end')}
              </Link>
            </span>
          )}
        </td>
      )}
    </tr>
  );
}

function Said({ influence }: { readonly influence: Influencer_InfluencerFragment['influence'] }) {
  const { t, i18n } = useTranslation('influence');
  const day = formatDay(influence.saidOn, i18n.language);
  const said = influence.saidBy == null ? t('influencers.saidOn', { day }) : t('influencers.said', { by: influence.saidBy.name, day });
  return (
    <>
      {influence.evidence != null && <span className="pp-influencers__facts">{t('influencers.evidence', { text: influence.evidence })}</span>}
      <span className="pp-influencers__facts">{influence.source == null ? said : `${said} · ${influence.source.label}`}</span>
    </>
  );
}

/** The chain that leads there, as a sentence, with what is weakest in it and when it breaks. */
function Through({ influencer }: { readonly influencer: Influencer_InfluencerFragment }) {
  const { t } = useTranslation('influence');
  const { chain } = influencer;
  if (chain == null) {
    return null;
  }
  return (
    <>
      <span className="pp-influencers__facts">{chain.explanation}</span>
      {chain.weakestStep.__typename !== 'InfluenceStep' && chain.steps.length > 2 && (
        <span className="pp-influencers__facts">{t('influencers.weakest', { reason: chain.weakestStep.reason })}</span>
      )}
      {chain.breaksOn != null && (
        <span className="pp-influencers__facts">
          <EndsTag validTo={chain.breaksOn} />
        </span>
      )}
    </>
  );
}
