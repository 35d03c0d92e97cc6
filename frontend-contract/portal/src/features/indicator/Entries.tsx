import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { formatDay, lastDayOf } from '@/lib/day';
import { type Observation_ObservationFragment, ProblemObservationsDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';

interface EntriesProps {
  readonly problem: string;
  readonly mayChange: boolean;
}

/** Each entry by itself, the latest first, to be corrected or taken back. */
export function Entries({ problem, mayChange }: EntriesProps) {
  const { t } = useTranslation('indicator');
  return (
    <section aria-labelledby="entries">
      <h2 className="govuk-heading-m" id="entries">
        {t('problem.history')}
      </h2>
      <ConnectionList
        query={ProblemObservationsDocument}
        variables={{ id: problem, first: 10 }}
        connection={(data) => data.problem?.observations}
        keyOf={(one) => one.id}
        item={(one) => <Entry problem={problem} observation={one} mayChange={mayChange} />}
        typenames={['IndicatorObservation']}
        empty={t('problem.noEntries')}
      />
    </section>
  );
}

function Entry({ problem, observation, mayChange }: EntriesProps & { readonly observation: Observation_ObservationFragment }) {
  const { t, i18n } = useTranslation('indicator');
  const words = {
    sign: observation.indicator.label,
    from: formatDay(observation.from, i18n.language),
    to: formatDay(lastDayOf(observation.to), i18n.language),
  };
  return (
    <>
      <strong>{t('problem.entry', { sign: words.sign, count: observation.count })}</strong>
      {observation.note != null && <p className="govuk-body govuk-!-margin-bottom-1">{observation.note}</p>}
      <p className="pp-list__facts">
        <span>{t('observed.between', words)}</span>
        {observation.source != null && <span>{observation.source.label}</span>}
        {mayChange && (
          <>
            <Link to={links.correctObservation(problem, observation.id)} aria-label={t('problem.correctOne', words)}>
              {t('problem.correct')}
            </Link>
            <Link to={links.withdrawObservation(problem, observation.id)} aria-label={t('problem.withdrawOne', words)}>
              {t('problem.withdraw')}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
