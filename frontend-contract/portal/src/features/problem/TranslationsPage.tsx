import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useConfirmation } from '@/components/confirmation';
import { Day } from '@/components/Day';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { Failure, NotFoundPage } from '@/components/States';
import { Tag } from '@/components/Tag';
import { formatDay } from '@/lib/day';
import { ProblemTranslationsDocument, type ProblemTranslationsQuery, RemoveProblemTranslationDocument, type Translation_TranslationFragment } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { languageName } from '@/lib/text';
import { outcomeOf } from '@/lib/userErrors';

type Problem = NonNullable<ProblemTranslationsQuery['problem']>;

/** Title and definition of a problem in every language they were given in. */
export function TranslationsPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemTranslationsDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const execute = query[1];
  return (
    <Loaded query={query}>
      {({ problem }) =>
        problem == null ? (
          <NotFoundPage />
        ) : (
          <Texts
            problem={problem}
            changed={() => {
              execute({ requestPolicy: 'network-only' });
            }}
          />
        )
      }
    </Loaded>
  );
}

function Texts({ problem, changed }: { readonly problem: Problem; readonly changed: () => void }) {
  const { t, i18n } = useTranslation(['problem', 'common']);
  const mayChange = problem.viewerCanChange && problem.closedOn == null;
  const [removed, setRemoved] = useState('');
  const written = problem.language == null ? t('languages.unknown') : languageName(problem.language, i18n.language);
  return (
    <Page
      title={t('languages.title', { title: problem.title })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
      actions={mayChange && <ButtonLink to={`${links.translations(problem.id)}/new`}>{t('languages.add')}</ButtonLink>}
    >
      {removed !== '' && <Notice text={removed} />}
      <p className="govuk-body">{t('languages.lead')}</p>
      <article className="pp-list__item" aria-labelledby="original" lang={problem.language ?? undefined}>
        <h2 className="govuk-heading-m" id="original" lang={i18n.language}>
          {t('languages.writtenIn', { language: written })}
        </h2>
        <p className="govuk-body govuk-!-font-weight-bold">{problem.title}</p>
        {problem.definition != null && <p className="govuk-body">{problem.definition}</p>}
        {mayChange && (
          <p className="govuk-body" lang={i18n.language}>
            <Link to={links.changeProblem(problem.id)}>{t('languages.changeOriginal')}</Link>
          </p>
        )}
      </article>
      {problem.translations.map((one) => (
        <OneTranslation
          key={one.id}
          problem={problem}
          translation={one}
          mayChange={mayChange}
          onRemoved={(language) => {
            setRemoved(t('languages.removed', { language }));
            changed();
          }}
        />
      ))}
      {problem.translations.length === 0 && <p className="govuk-body">{t('languages.none')}</p>}
    </Page>
  );
}

interface OneTranslationProps {
  readonly problem: Problem;
  readonly translation: Translation_TranslationFragment;
  readonly mayChange: boolean;
  readonly onRemoved: (language: string) => void;
}

function OneTranslation({ problem, translation, mayChange, onRemoved }: OneTranslationProps) {
  const { t, i18n } = useTranslation('problem');
  const { id, language, title, definition, outdatedOn, translatedOn } = translation;
  const name = languageName(language, i18n.language);
  return (
    <article className="pp-list__item" aria-labelledby={`language-${id}`}>
      <h2 className="govuk-heading-m" id={`language-${id}`}>
        {t('languages.translatedInto', { language: name })}
      </h2>
      <div lang={language}>
        <p className="govuk-body govuk-!-font-weight-bold">{title}</p>
        {definition != null && <p className="govuk-body">{definition}</p>}
      </div>
      <p className="pp-list__facts">
        {outdatedOn != null && <Tag tone="notice">{t('languages.outdated', { day: formatDay(outdatedOn, i18n.language) })}</Tag>}
        <span>
          {t('languages.translatedOn')} <Day day={translatedOn} />
        </span>
      </p>
      {mayChange && (
        <div className="pp-list__actions">
          <Link to={`${links.translations(problem.id)}/${language}`} aria-label={t('languages.changeOne', { language: name })}>
            {t('languages.change')}
          </Link>
          <Remove problem={problem} translation={translation} name={name} onRemoved={onRemoved} />
        </div>
      )}
    </article>
  );
}

function Remove({ problem, translation, name, onRemoved }: Omit<OneTranslationProps, 'mayChange'> & { readonly name: string }) {
  const { t } = useTranslation('problem');
  const [{ error, fetching }, remove] = useMutation(RemoveProblemTranslationDocument);
  const [refused, setRefused] = useState('');
  const [dialog, ask] = useConfirmation();
  const onRemove = async () => {
    if (!(await ask({ title: t('languages.removeTitle', { language: name }), text: t('languages.removeText'), confirm: t('languages.removeConfirm') }))) {
      return;
    }
    const result = await remove({ input: { problem: problem.id, language: translation.language, version: translation.version } });
    const outcome = outcomeOf(result, result.data?.removeProblemTranslation);
    if (outcome.kind === 'saved') {
      onRemoved(name);
    } else if (outcome.kind === 'refused') {
      setRefused(outcome.userErrors.map((one) => one.message).join(' '));
    }
  };
  return (
    <>
      {dialog}
      <button type="button" className="pp-link-button" aria-label={t('languages.removeOne', { language: name })} disabled={fetching} onClick={() => void onRemove()}>
        {t('languages.remove')}
      </button>
      {refused !== '' && (
        <span role="alert" className="govuk-error-message">
          {refused}
        </span>
      )}
      {error !== undefined && <Failure error={error} retry={() => void onRemove()} />}
    </>
  );
}
