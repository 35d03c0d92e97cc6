import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { DateField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { type CatalogueSign, MOST, slugOf, type Watched } from '@/features/indicator/lists';
import { lastRevision, listInput, listSchema, type ListValues, startValues } from '@/features/indicator/listValues';
import { SignsField } from '@/features/indicator/SignsField';
import { formatDay, today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { CommunityIndicatorsDocument, IndicatorCatalogueDocument, SetIndicatorListDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Decides which signs a community watches, and in which order. */
export function ChangeListPage() {
  const { id = '', list: slug } = useParams();
  const catalogue = useQuery({ query: IndicatorCatalogueDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: CommunityIndicatorsDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={catalogue}>
      {({ indicators }) => (
        <Loaded query={query}>
          {({ community }) => {
            const watched = community?.indicatorLists.find((one) => slugOf(one.kind) === slug && one.viewerCanChange);
            return community == null || watched === undefined ? <NotFoundPage /> : <ChangeForm key={watched.kind} community={community} watched={watched} catalogue={indicators} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChangeFormProps {
  readonly community: { readonly id: string; readonly name: string };
  readonly watched: Watched;
  readonly catalogue: readonly CatalogueSign[];
}

function useSchema() {
  const { t, i18n } = useTranslation('indicator');
  const { t: common } = useTranslation();
  const day = today();
  const labels = { missing: t('change.missing'), tooMany: t('change.tooMany', { count: MOST }), outOfTime: t('change.outOfTime', { last: formatDay(lastRevision(day), i18n.language) }) };
  return listSchema(common, labels, day);
}

function ChangeForm({ community, watched, catalogue }: ChangeFormProps) {
  const { t } = useTranslation(['indicator', 'terms']);
  const go = useGo();
  const { kind, inheritedFrom } = watched;
  const own = inheritedFrom == null ? watched.list : null;
  const [, set] = useMutation(SetIndicatorListDocument);
  const form = useEditForm<ListValues>({ draft: `indicators:${community.id}:${kind}`, schema: useSchema(), initial: startValues(watched, today()), version: own?.version ?? null });
  const back = links.communityIndicators(community.id);
  return (
    <Page
      title={t('change.title', { list: t(`terms:indicatorList.${kind}`), name: community.name })}
      crumbs={[
        { label: community.name, to: links.community(community.id) },
        { label: t('lists.title', { name: community.name }), to: back },
      ]}
    >
      <p className="govuk-body">{t('change.lead')}</p>
      {inheritedFrom != null && <p className="govuk-inset-text">{t('change.copied', { name: inheritedFrom.name })}</p>}
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('change.saved') });
        }}
        onSave={async (values) => {
          const result = await set({ input: listInput(community.id, kind, form.version, values) });
          const payload = result.data?.setIndicatorList;
          const now = payload?.list;
          return outcomeOf(result, payload, now != null ? { values: { indicators: now.indicators.map((sign) => sign.code), note: now.note ?? '', reviseBy: now.reviseBy }, version: now.version } : null);
        }}
      >
        <SignsField kind={kind} catalogue={catalogue} />
        <TextAreaField name="note" label={t('change.note')} hint={t('change.noteHint')} rows={3} optional />
        <DateField name="reviseBy" label={t('change.reviseBy')} hint={t('change.reviseByHint')} />
      </EditForm>
    </Page>
  );
}
