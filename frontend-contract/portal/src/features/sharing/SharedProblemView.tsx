import { useTranslation } from 'react-i18next';
import { Email, Phone } from '@/components/Contact';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { SummaryList } from '@/components/SummaryList';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { definitionOf, TextNote } from '@/features/problem/TextNote';
import { type HeadingLevel, Question, Worksheet } from '@/features/problem/Worksheet';
import { isDay, lastDayOf } from '@/lib/day';
import type { SharedProblem_ProblemFragment } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';

type Side = SharedProblem_ProblemFragment['sides'][number];

interface SharedProblemViewProps {
  readonly problem: SharedProblem_ProblemFragment;
  /** Id of the actor who looks at it. */
  readonly recipient: string;
  /** The first day on which it is no longer shown; null while that is not said. */
  readonly validTo: string | null;
  readonly message: string | null;
  /** The heading of a side. */
  readonly level: 2 | 3 | 4;
}

/**
 * A problem as the recipient of a share sees it. The one who shares sees this too, before and after: there is no other
 * way in which a shared problem is shown.
 */
export function SharedProblemView({ problem, recipient, validTo, message, level }: SharedProblemViewProps) {
  const { t } = useTranslation(['sharing', 'terms']);
  const { owner, community } = problem;
  const definition = definitionOf(problem);
  return (
    <>
      {definition.text !== null && (
        <p className="govuk-body-l pp-problem__definition" lang={definition.language}>
          {definition.text}
        </p>
      )}
      <TextNote problem={problem} />
      {message !== null && (
        <div className="govuk-inset-text pp-shared__message">
          <p className="govuk-body govuk-!-font-weight-bold">{t('view.message')}</p>
          <p className="govuk-body">{message}</p>
        </div>
      )}
      <SummaryList
        rows={[
          { key: t('view.stage'), value: t(`terms:stage.${problem.stage}`) },
          { key: t('view.phases'), value: problem.phases.map((one) => one.label).join(', ') },
          { key: t('view.forms'), value: problem.forms.map((one) => one.label).join(', ') },
          { key: t('view.community'), value: <Link to={links.community(community.id)}>{community.name}</Link> },
          { key: t('view.owner'), value: <Owner owner={owner} /> },
          { key: t('view.until'), value: isDay(validTo) && <Day day={lastDayOf(validTo)} /> },
        ]}
      />
      {problem.sides.map((side, index) => (
        <SharedSide key={`${String(index)} ${side.name}`} side={side} recipient={recipient} level={level} />
      ))}
    </>
  );
}

function Owner({ owner }: { readonly owner: SharedProblem_ProblemFragment['owner'] }) {
  return (
    <>
      <Link to={links.actor(owner.id)}>{owner.name}</Link>
      {owner.phone != null && (
        <span className="pp-shared__contact">
          <Phone number={owner.phone} />
        </span>
      )}
      {owner.email != null && (
        <span className="pp-shared__contact">
          <Email address={owner.email} />
        </span>
      )}
    </>
  );
}

interface SharedSideProps {
  readonly side: Side;
  readonly recipient: string;
  readonly level: 2 | 3 | 4;
}

function SharedSide({ side, recipient, level }: SharedSideProps) {
  const { t } = useTranslation(['sharing', 'terms']);
  const Heading = `h${level}` as const;
  const below = (level + 1) as HeadingLevel;
  const answers = { ...side, countermeasures: side.countermeasures.map((one) => ({ text: one.text, answers: one.answers.map((text) => ({ text })) })) };
  return (
    <article className="pp-card pp-side">
      <Heading className="govuk-heading-m govuk-!-margin-bottom-2">{side.name}</Heading>
      <p className="pp-list__facts govuk-!-margin-bottom-3">
        <Tag tone="plain">{t(`terms:sideKind.${side.kind}`)}</Tag>
        {side.population != null && <Tag tone="muted">{t(`terms:population.${side.population}`)}</Tag>}
      </p>
      {side.description != null && <p className="govuk-body">{side.description}</p>}
      <Worksheet kind={side.kind} answers={answers} level={below}>
        <Question level={below} title={t('view.influencers')} count={side.influencers.length}>
          {side.influencers.map((one, index) => (
            <li key={`${String(index)} ${one.actor.id}`}>
              <ThingLink kind="ACTOR" id={one.actor.id} name={one.actor.name} /> {one.actor.id === recipient && <Tag tone="good">{t('view.you')}</Tag>}
              <div className="pp-worksheet__answers">{one.means}</div>
            </li>
          ))}
        </Question>
      </Worksheet>
    </article>
  );
}
