import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { mergeLinks } from '@/features/merging/links';
import { useFieldLabel } from '@/features/merging/MergeFields';
import { useDeed } from '@/features/merging/useDeed';
import { UndoMergeDocument, UndoMergePreviewDocument, type UndoMergePreviewQuery } from '@/lib/gql/merging/graphql';
import { useGo } from '@/lib/navigation';
import { useViewer } from '@/lib/viewer';

/** What undoing a merge would do, and the deed. */
export function UndoMergePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: UndoMergePreviewDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ undoMergePreview }) => <Shown preview={undoMergePreview} />}</Loaded>;
}

function Shown({ preview }: { readonly preview: UndoMergePreviewQuery['undoMergePreview'] }) {
  const { t } = useTranslation(['merging', 'common']);
  const go = useGo();
  const viewer = useViewer();
  const label = useFieldLabel();
  const [, undo] = useMutation(UndoMergeDocument);
  const [failure, run, busy] = useDeed();
  const { merge } = preview;
  const names = { goes: merge.goesName, stays: merge.staysName };
  const list = (fields: readonly string[]) => fields.map(label).join(', ');

  async function carryOut() {
    const saved = await run(async () => {
      const result = await undo({ input: { id: merge.id } });
      return { result, payload: result.data?.undoMerge };
    });
    if (saved) {
      go(mergeLinks.merges, { notice: t('undo.done', names) });
    }
  }

  return (
    <Page
      title={t('undo.title', names)}
      crumbs={[
        { label: t('duplicates.title'), to: mergeLinks.duplicates },
        { label: t('merges.title'), to: mergeLinks.merges },
      ]}
    >
      <p className="govuk-body">{t('undo.lead', names)}</p>
      <ul className="govuk-list govuk-list--bullet">
        {preview.returning > 0 && <li>{t('undo.returning', { count: preview.returning })}</li>}
        {preview.remaining > 0 && <li>{t('undo.remaining', { count: preview.remaining })}</li>}
        {preview.fields.length > 0 && <li>{t('undo.fields', { stays: merge.staysName, fields: list(preview.fields) })}</li>}
        {preview.changedSince.length > 0 && <li>{t('undo.changedSince', { stays: merge.staysName, fields: list(preview.changedSince) })}</li>}
        <li>{t('undo.added', { stays: merge.staysName })}</li>
      </ul>
      {failure}
      <div className="govuk-button-group">
        {viewer.may('undoMerge') && (
          <button type="button" className="govuk-button govuk-button--warning" aria-disabled={busy} onClick={() => void carryOut()}>
            {t('undo.submit')}
          </button>
        )}
        <ButtonLink secondary to={mergeLinks.merges}>
          {t('common:form.cancel')}
        </ButtonLink>
      </div>
    </Page>
  );
}
