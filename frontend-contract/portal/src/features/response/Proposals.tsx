import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { actionLinks } from '@/features/response/links';
import { ProposedActionsDocument, type ProposedActionsQuery } from '@/lib/gql/response/graphql';

type Proposal = ProposedActionsQuery['proposedActions'][number];

interface ProposalsProps {
  readonly problem: string;
  readonly mayAdd: boolean;
}

/** What can be done that nobody does, and with whom: one step away from being an action. */
export function Proposals({ problem, mayAdd }: ProposalsProps) {
  const { t } = useTranslation('response');
  const [context] = useState({ additionalTypenames: ['ResponseAction', 'SideAnalysis', 'Influence'] });
  const query = useQuery({ query: ProposedActionsDocument, variables: { problem }, context });
  return (
    <section aria-labelledby="proposals">
      <h2 className="govuk-heading-m" id="proposals">
        {t('proposed.title')}
      </h2>
      <p className="govuk-body">{t('proposed.lead')}</p>
      <Loaded query={query} part>
        {({ proposedActions }) =>
          proposedActions.length === 0 ? (
            <Empty>{t('proposed.none')}</Empty>
          ) : (
            <ul className="pp-list">
              {proposedActions.map((proposal) => (
                <li key={proposal.countermeasure.id} className="pp-list__item">
                  <Proposed problem={problem} proposal={proposal} mayAdd={mayAdd} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Proposed({ problem, proposal, mayAdd }: ProposalsProps & { readonly proposal: Proposal }) {
  const { t } = useTranslation(['response', 'terms']);
  const { id, text, side } = proposal.countermeasure;
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{text}</p>
      <p className="pp-list__facts">
        <span>{t('proposed.side', { kind: t(`terms:sideKind.${side.kind}`), side: side.name })}</span>
        {mayAdd && (
          <Link to={actionLinks.add(problem, id)} aria-label={t('proposed.addOne', { text })}>
            {t('proposed.add')}
          </Link>
        )}
      </p>
      {proposal.influencers.length === 0 ? (
        <p className="govuk-hint govuk-!-margin-bottom-1">{t('proposed.nobody')}</p>
      ) : (
        <details className="govuk-details govuk-!-margin-bottom-2">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {t('proposed.who', { count: proposal.influencers.length })}
              <span className="govuk-visually-hidden">: {text}</span>
            </span>
          </summary>
          <ul className="govuk-list govuk-list--bullet govuk-body-s govuk-details__text">
            {proposal.influencers.map(({ standing, influence }) => (
              <li key={influence.id}>
                {mayAdd ? (
                  <Link to={actionLinks.add(problem, id, influence.actor.id)} aria-label={t('proposed.askOne', { text, name: influence.actor.name })}>
                    {t('proposed.ask', { name: influence.actor.name })}
                  </Link>
                ) : (
                  influence.actor.name
                )}{' '}
                <span className="pp-fact-hint">
                  {t(`proposed.standing.${standing}`)} · {influence.means}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
