import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ConfidentialTag } from '@/components/Confidential';
import { useConfirmation } from '@/components/confirmation';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { mergeLinks } from '@/features/merging/links';
import { MergeFields } from '@/features/merging/MergeFields';
import { MergeMoves } from '@/features/merging/MergeMoves';
import { useDeed } from '@/features/merging/useDeed';
import { MergeEntriesDocument, MergePreviewDocument, type MergePreviewQuery } from '@/lib/gql/merging/graphql';
import type { MergeKeep } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { useViewer } from '@/lib/viewer';

export type Preview = NonNullable<MergePreviewQuery['mergePreview']['preview']>;

/** What making two entries one would do; the choice of what is kept; and the deed. */
export function MergePage() {
  const { t } = useTranslation(['merging', 'common']);
  const [parameters] = useSearchParams();
  const stays = parameters.get('stays') ?? '';
  const goes = parameters.get('goes') ?? '';
  const query = useQuery({ query: MergePreviewDocument, variables: { stays, goes }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ mergePreview }) =>
        mergePreview.preview == null ? (
          <Page title={t('merge.impossible')} crumbs={[{ label: t('duplicates.title'), to: mergeLinks.duplicates }]}>
            {mergePreview.userErrors.map((error) => (
              <p key={error.message} className="govuk-body">
                {error.message}
              </p>
            ))}
            <SwapLink stays={stays} goes={goes} text={t('merge.tryOtherWay')} />
          </Page>
        ) : (
          <Shown
            key={`${mergePreview.preview.stays.id}-${String(mergePreview.preview.stays.version)}-${String(mergePreview.preview.goes.version)}`}
            preview={mergePreview.preview}
            again={() => {
              query[1]({ requestPolicy: 'network-only' });
            }}
          />
        )
      }
    </Loaded>
  );
}

function SwapLink({ stays, goes, text }: { readonly stays: string; readonly goes: string; readonly text: string }) {
  return (
    <p className="govuk-body">
      <Link to={mergeLinks.merge(goes, stays)}>{text}</Link>
    </p>
  );
}

function Shown({ preview, again }: { readonly preview: Preview; readonly again: () => void }) {
  const { t } = useTranslation(['merging', 'common']);
  const { stays, goes } = preview;
  return (
    <Page title={t('merge.title', { goes: goes.name, stays: stays.name })} crumbs={[{ label: t('duplicates.title'), to: mergeLinks.duplicates }]}>
      <p className="govuk-body">{t('merge.lead')}</p>
      <dl className="govuk-summary-list">
        {[
          { key: t('merge.stays'), entry: stays },
          { key: t('merge.goes'), entry: goes },
        ].map(({ key, entry }) => (
          <div key={key} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value">
              <Link to={mergeLinks.entry(preview.kind, entry.id)}>{entry.name}</Link> {entry.confidential && <ConfidentialTag />}
            </dd>
          </div>
        ))}
      </dl>
      <SwapLink stays={stays.id} goes={goes.id} text={t('merge.swap', { name: goes.name })} />
      <Deed preview={preview} again={again} />
    </Page>
  );
}

/** Words that say what comes of it, before it is done. */
function Warnings({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('merging');
  if (preview.warnings.length === 0) {
    return null;
  }
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-s">{t('merge.warnings')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {preview.warnings.map((warning) => (
          <li key={warning.kind}>{t(`warning.${warning.kind}`, { count: warning.count })}</li>
        ))}
      </ul>
    </div>
  );
}

function Deed({ preview, again }: { readonly preview: Preview; readonly again: () => void }) {
  const { t } = useTranslation(['merging', 'common']);
  const viewer = useViewer();
  const go = useGo();
  const [choices, setChoices] = useState<Readonly<Record<string, MergeKeep>>>({});
  const [, merge] = useMutation(MergeEntriesDocument);
  const [dialog, ask] = useConfirmation();
  const [failure, run, busy] = useDeed();
  const { stays, goes } = preview;

  async function carryOut() {
    const sure = await ask({
      title: t('merge.sure', { goes: goes.name, stays: stays.name }),
      text: t('merge.sureText'),
      confirm: t('merge.submit'),
    });
    if (!sure) {
      return;
    }
    let conflict = false;
    const saved = await run(async () => {
      const fields = Object.entries(choices).map(([field, keep]) => ({ field, keep }));
      const result = await merge({ input: { stays: stays.id, staysVersion: stays.version, goes: goes.id, goesVersion: goes.version, fields } });
      const payload = result.data?.mergeEntries;
      conflict = payload?.userErrors.some((error) => error.code === 'CONFLICT') ?? false;
      return { result, payload };
    });
    if (saved) {
      go(mergeLinks.entry(preview.kind, stays.id), { notice: t('merge.done', { goes: goes.name, stays: stays.name }) });
    } else if (conflict) {
      again();
    }
  }

  return (
    <>
      <Warnings preview={preview} />
      <MergeFields
        preview={preview}
        choices={choices}
        choose={(field, keep) => {
          setChoices({ ...choices, [field]: keep });
        }}
      />
      <MergeMoves preview={preview} />
      {dialog}
      {failure}
      <div className="govuk-button-group">
        {viewer.may('mergeEntries') && (
          <button type="button" className="govuk-button govuk-button--warning" aria-disabled={busy} onClick={() => void carryOut()}>
            {t('merge.submit')}
          </button>
        )}
        <ButtonLink secondary to={mergeLinks.duplicates}>
          {t('common:form.cancel')}
        </ButtonLink>
      </div>
    </>
  );
}
