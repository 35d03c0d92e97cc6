import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { ObservedTable } from '@/features/indicator/ObservedTable';
import { ObservedIndicatorsDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { useRefreshed } from '@/lib/refreshed';

interface ObservedSectionProps {
  readonly problem: string;
  /** Grows with each change of the problem. */
  readonly changes: number;
}

/** On the page of a problem: which signs were seen in it, and the way to record more. */
export function ObservedSection({ problem, changes }: ObservedSectionProps) {
  const { t } = useTranslation('indicator');
  const [context] = useState({ additionalTypenames: ['IndicatorObservation'] });
  const query = useQuery({ query: ObservedIndicatorsDocument, variables: { id: problem }, context });
  useRefreshed(changes, query[1]);
  return (
    <section aria-labelledby="observed">
      <h2 className="govuk-heading-m" id="observed">
        {t('observed.title')}
      </h2>
      <Loaded query={query} part>
        {(data) =>
          data.problem == null ? null : (
            <>
              {data.problem.observedIndicators.length === 0 ? <Empty>{t('observed.none')}</Empty> : <ObservedTable observed={data.problem.observedIndicators} />}
              <p className="govuk-body">
                <Link to={links.problemIndicators(problem)}>{t('observed.open')}</Link>
              </p>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
