import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { useEditForm } from '@/lib/editForm';
import { ProblemTranslationsDocument, type ProblemTranslationsQuery, TranslateProblemDocument, type Translation_TranslationFragment } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { languageName, textOrNull } from '@/lib/text';
import { textLanguages } from '@/lib/textLanguages';
import { outcomeOf } from '@/lib/userErrors';

type Problem = NonNullable<ProblemTranslationsQuery['problem']>;
type Translation = Omit<Translation_TranslationFragment, '__typename'>;

interface Values {
  language: string;
  title: string;
  definition: string;
}

const valuesOf = (translation: Translation): Values => ({
  language: translation.language,
  title: translation.title,
  definition: translation.definition ?? '',
});

/** Gives a problem its texts in another language, or changes them in the language of the address. */
export function TranslationFormPage() {
  const { id = '', language } = useParams();
  const query = useQuery({ query: ProblemTranslationsDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) => {
        const translation = problem?.translations.find((one) => one.language === language);
        return problem == null || !problem.viewerCanChange || problem.closedOn != null || (language !== undefined && translation === undefined) ? (
          <NotFoundPage />
        ) : (
          <Form problem={problem} translation={translation} />
        );
      }}
    </Loaded>
  );
}

/** The languages that are neither the one it is written in nor translated into yet; the reader's own is offered first. */
function useOffered(problem: Problem) {
  const { i18n } = useTranslation();
  const taken = [problem.language ?? '', ...problem.translations.map((one) => one.language)];
  const options = textLanguages(i18n.language)
    .filter((one) => !taken.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name }));
  return { options, first: taken.includes(i18n.language) || problem.language == null ? '' : i18n.language };
}

function Form({ problem, translation }: { readonly problem: Problem; readonly translation: Translation | undefined }) {
  const { t, i18n } = useTranslation('problem');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, translate] = useMutation(TranslateProblemDocument);
  const { options, first } = useOffered(problem);
  const rule = rules(common);
  const schema = z.object({
    language: z.string().check(z.refine((tag) => tag !== '', t('languages.choose'))),
    title: rule.required(t('problemForm.title')),
    definition: rule.optional(5000),
  });
  const back = links.translations(problem.id);
  const initial = translation === undefined ? { language: first, title: '', definition: '' } : valuesOf(translation);
  const draft = `translation:${problem.id}:${translation?.language ?? 'new'}`;
  const form = useEditForm<Values>({ draft, schema, initial, ...(translation === undefined ? {} : { version: translation.version }) });
  const into = translation === undefined ? null : languageName(translation.language, i18n.language);
  return (
    <Page
      title={into === null ? t('languages.addTitle') : t('languages.changeTitle', { language: into })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
        { label: t('languages.crumb'), to: back },
      ]}
    >
      <Original problem={problem} />
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSave={async (values, { version }) => {
          const result = await translate({
            input: {
              problem: problem.id,
              language: values.language,
              title: values.title.trim(),
              definition: textOrNull(values.definition),
              ...(translation === undefined ? {} : { version }),
            },
          });
          const payload = result.data?.translateProblem;
          const now = payload?.translation;
          const outcome = outcomeOf(result, payload, translation !== undefined && now != null ? { values: valuesOf(now), version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('languages.saved', { language: languageName(values.language, i18n.language) }) });
          }
          return outcome;
        }}
      >
        {into === null && <SelectField name="language" label={t('languages.language')} options={options} />}
        <TextField name="title" label={t('problemForm.title')} />
        <TextAreaField name="definition" label={t('problemForm.definition')} hint={t('languages.definitionHint')} optional />
      </EditForm>
    </Page>
  );
}

/** What is to be translated. */
function Original({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation('problem');
  const language = problem.language == null ? t('languages.unknown') : languageName(problem.language, i18n.language);
  return (
    <section className="govuk-inset-text" aria-labelledby="original">
      <h2 className="govuk-heading-s" id="original">
        {t('languages.writtenIn', { language })}
      </h2>
      <div lang={problem.language ?? undefined}>
        <p className="govuk-body govuk-!-font-weight-bold">{problem.title}</p>
        {problem.definition != null && <p className="govuk-body">{problem.definition}</p>}
      </div>
    </section>
  );
}
