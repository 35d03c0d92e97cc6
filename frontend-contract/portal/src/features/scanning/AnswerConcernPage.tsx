import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { useEditForm } from '@/lib/editForm';
import { AnswerConcernDocument, ConcernDocument, type ConcernQuery } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  answer: string;
}

/** Tells whoever raised a concern what was done. */
export function AnswerConcernPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ConcernDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ concern }) => (concern?.viewerCanDecide === true ? <AnswerForm concern={concern} /> : <NotFoundPage />)}</Loaded>;
}

function AnswerForm({ concern }: { readonly concern: NonNullable<ConcernQuery['concern']> }) {
  const { t } = useTranslation('scanning');
  const { t: common } = useTranslation();
  const go = useGo();
  const { id } = concern;
  const { name } = concern.raisedBy;
  const [, answer] = useMutation(AnswerConcernDocument);
  const schema = z.object({ answer: rules(common).required(t('answer.missing'), 2000) });
  const form = useEditForm<Values>({ draft: `concern-answer:${id}`, schema, initial: { answer: concern.answer ?? '' }, version: concern.version });
  return (
    <Page title={t('answer.title')} crumbs={[{ label: t('concerns.title'), to: links.concerns }]}>
      <h2 className="govuk-heading-s">{t('answer.concern')}</h2>
      <blockquote className="govuk-inset-text">{concern.text}</blockquote>
      <p className="govuk-body">{t('answer.lead', { name })}</p>
      <EditForm
        guarded
        form={form}
        submitLabel={t('answer.submit')}
        cancelTo={links.concerns}
        onSave={async (values, { version }) => {
          const result = await answer({ input: { id, version, answer: values.answer.trim() } });
          const payload = result.data?.answerConcern;
          const now = payload?.concern;
          const outcome = outcomeOf(result, payload, now != null ? { values: { answer: now.answer ?? '' }, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(links.concerns, { notice: t('answer.done', { name }) });
          }
          return outcome;
        }}
      >
        <TextAreaField name="answer" label={t('answer.answer')} hint={t('answer.answerHint')} />
      </EditForm>
    </Page>
  );
}
