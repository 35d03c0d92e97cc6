import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useConfirmation } from '@/components/confirmation';
import { ConnectionList } from '@/components/ConnectionList';
import { Filters } from '@/components/Filters';
import { ButtonLink, Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Failure } from '@/components/States';
import { Tabs } from '@/components/Tabs';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { ConcernItem } from '@/features/scanning/ConcernItem';
import { OurConcerns } from '@/features/scanning/OurConcerns';
import { type Concern_ConcernFragment, ConcernsDocument, ConcernVocabularyDocument, UngroupConcernDocument } from '@/lib/gql/scanning/graphql';
import type { ConcernFilter, ConcernOutcome } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const outcomes: readonly ConcernOutcome[] = ['OPEN', 'GROUPED', 'ANSWERED'];

/** What was heard: for the police to look at, for others what became of what they raised. */
export function ConcernsPage() {
  const { t } = useTranslation(['scanning', 'common']);
  const viewer = useViewer();
  const police = viewer.may('concerns');
  return (
    <Page
      title={police ? t('concerns.title') : t('ours.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={viewer.may('noteConcern') ? <ButtonLink to="/concerns/new">{t('concerns.note')}</ButtonLink> : undefined}
    >
      {police ? (
        <>
          <p className="govuk-body">{t('concerns.lead')}</p>
          <Tabs
            label={t('concerns.tabs')}
            tabs={[
              { key: 'look', label: t('concerns.toLookAt'), content: () => <ToLookAt /> },
              { key: 'ours', label: t('concerns.ours'), content: () => <Ours lead={t('ours.leadUnit')} /> },
            ]}
          />
        </>
      ) : (
        <Ours lead={t('ours.lead')} />
      )}
    </Page>
  );
}

function Ours({ lead }: { readonly lead: string }) {
  return (
    <>
      <p className="govuk-body">{lead}</p>
      <OurConcerns first={20} />
    </>
  );
}

function filterOf(parameters: URLSearchParams): ConcernFilter {
  const given = (name: string) => parameters.get(name) ?? undefined;
  return { text: given('text'), source: given('source'), community: given('community'), outcome: outcomes.find((one) => one === parameters.get('outcome')) };
}

function ToLookAt() {
  const { t } = useTranslation('scanning');
  const [parameters] = useSearchParams();
  const [{ data }] = useQuery({ query: ConcernVocabularyDocument, requestPolicy: 'cache-first' });
  const filter = filterOf(parameters);
  return (
    <>
      <Filters
        label={t('concerns.filters')}
        keep={['tab', 'community']}
        fields={[
          { name: 'text', label: t('concerns.text'), type: 'text' },
          { name: 'outcome', label: t('concerns.outcome'), type: 'select', options: outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) })) },
          { name: 'source', label: t('concerns.source'), type: 'select', options: (data?.informationSources ?? []).map((one) => ({ value: one.code, label: one.label })) },
        ]}
      >
        <CommunityFilter />
      </Filters>
      <Selectable filter={filter} />
    </>
  );
}

/** The list, from which several are chosen to be put into one problem. */
function Selectable({ filter }: { readonly filter: ConcernFilter }) {
  const { t } = useTranslation('scanning');
  const mayGroup = useViewer().may('groupConcerns');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const filtered = Object.values(filter).some((one) => one !== undefined);
  return (
    <>
      {mayGroup && (
        <div className="pp-selection" role="group" aria-label={t('concerns.group')}>
          <p role="status">{chosen.length === 0 ? t('concerns.selectedNone') : t('concerns.selected', { count: chosen.length })}</p>
          {chosen.length > 0 && <ButtonLink to={`/concerns/group?${chosen.map((id) => `concern=${id}`).join('&')}`}>{t('concerns.group')}</ButtonLink>}
        </div>
      )}
      <ConnectionList
        query={ConcernsDocument}
        variables={{ filter, first: 20 }}
        connection={(data) => data.concerns}
        keyOf={(concern) => concern.id}
        item={(concern) => (
          <Selected
            concern={concern}
            chosen={chosen.includes(concern.id)}
            onChoose={(on) => {
              setChosen(on ? [...chosen, concern.id] : chosen.filter((id) => id !== concern.id));
            }}
          />
        )}
        typenames={['Concern', 'RaisedConcern']}
        empty={filtered ? t('concerns.emptyFiltered') : t('concerns.empty')}
      />
    </>
  );
}

interface SelectedProps {
  readonly concern: Concern_ConcernFragment;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function Selected({ concern, chosen, onChoose }: SelectedProps) {
  const { t } = useTranslation('scanning');
  const id = useId();
  const box = concern.viewerCanDecide && (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          id={id}
          className="govuk-checkboxes__input"
          type="checkbox"
          checked={chosen}
          onChange={(event) => {
            onChoose(event.target.checked);
          }}
        />
        <label className="govuk-label govuk-checkboxes__label pp-said" htmlFor={id}>
          <span className="govuk-visually-hidden">{t('concerns.choose', { text: '' })}</span>
          {concern.text}
        </label>
      </div>
    </div>
  );
  return <ConcernItem concern={concern} head={box === false ? undefined : box} actions={<Actions concern={concern} />} />;
}

function Actions({ concern }: { readonly concern: Concern_ConcernFragment }) {
  const { t } = useTranslation('scanning');
  const { text, id, version, answer } = concern;
  const [dialog, ask] = useConfirmation();
  const [{ error, fetching }, ungroup] = useMutation(UngroupConcernDocument);
  const [said, setSaid] = useState('');
  async function takeOut() {
    const yes = await ask({ title: t('concern.ungroup'), text: t('concern.ungroupText'), confirm: t('concern.ungroup') });
    if (yes) {
      const result = await ungroup({ input: { id, version } });
      const refused = (result.data?.ungroupConcern.userErrors ?? []).length > 0;
      setSaid(refused ? t('concern.changedMeanwhile') : '');
    }
  }
  return (
    <>
      <p className="pp-list__actions">
        {concern.viewerCanDecide && (
          <Link to={`/concerns/${id}/answer`} aria-label={answer == null ? t('concern.answerOne', { text }) : t('concern.answerAgainOne', { text })}>
            {answer == null ? t('concern.answer') : t('concern.answerAgain')}
          </Link>
        )}
        {concern.viewerCanDecide && concern.problem != null && (
          <button type="button" className="pp-link-button" disabled={fetching} aria-label={t('concern.ungroupOne', { text })} onClick={() => void takeOut()}>
            {t('concern.ungroup')}
          </button>
        )}
        <Link to={links.history(id)}>{t('concerns.history')}</Link>
      </p>
      {error !== undefined && <Failure error={error} />}
      <p role="status">{said}</p>
      {dialog}
    </>
  );
}
