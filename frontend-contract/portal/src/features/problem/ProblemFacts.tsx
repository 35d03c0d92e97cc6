import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { SummaryList } from '@/components/SummaryList';
import type { Problem } from '@/features/problem/stages';
import { definitionOf } from '@/features/problem/TextNote';
import { links } from '@/lib/links';
import { languageName } from '@/lib/text';

/** What the problem is about, whose it is and where it is known from. */
export function ProblemFacts({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation(['problem', 'terms']);
  const definition = definitionOf(problem);
  const sources = problem.sources.map((one) => `${one.label} (${t(`terms:informationOrigin.${one.origin}`)})`);
  return (
    <section aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        {t('problem.about')}
      </h2>
      <SummaryList
        rows={[
          { key: t('problem.definition'), value: definition.text === null ? t('problem.undefined') : <span lang={definition.language}>{definition.text}</span> },
          { key: t('problem.phases'), value: problem.phases.map((one) => one.label).join(', ') },
          { key: t('problem.forms'), value: problem.forms.map((one) => one.label).join(', ') },
          { key: t('problem.sources'), value: sources.join(', ') },
          { key: t('problem.community'), value: <Link to={links.community(problem.community.id)}>{problem.community.name}</Link> },
          { key: t('problem.owner'), value: <Link to={links.actor(problem.owner.id)}>{problem.owner.name}</Link> },
          {
            key: t('languages.crumb'),
            value: (
              <>
                {problem.language != null && (
                  <>
                    {t('languages.writtenIn', { language: languageName(problem.language, i18n.language) })}
                    <br />
                  </>
                )}
                <Link to={links.translations(problem.id)}>{t('languages.link')}</Link>
              </>
            ),
          },
          { key: t('problem.recorded'), value: <Day day={problem.recordedOn} /> },
        ]}
      />
    </section>
  );
}
