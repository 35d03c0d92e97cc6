import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ChoiceBox } from '@/components/ChoiceBox';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { useActorSearch, useCommunitySearch } from '@/features/directory/pickers';
import { NetworkView } from '@/features/network/NetworkView';
import { useAsOf } from '@/lib/asOf';
import { MapCentreDocument, PartnershipMapDocument } from '@/lib/gql/network/graphql';
import type { Choice } from '@/lib/rules';
import { useViewer } from '@/lib/viewer';

const MOST = 500;

/** Whose network: a community's or a unit's; the viewer's own unit when the address names none. */
interface Asked {
  readonly community: string | null;
  readonly unit: string | null;
}

function useAsked(): Asked {
  const viewer = useViewer();
  const [parameters] = useSearchParams();
  const community = parameters.get('community');
  if (community !== null) {
    return { community, unit: null };
  }
  const own = viewer.actor?.__typename === 'PoliceUnit' && !parameters.has('choose') ? viewer.actor.id : null;
  return { community: null, unit: parameters.get('unit') ?? own };
}

/** Who works with whom, drawn and as a table that says the same. */
export function NetworkPage() {
  const { t } = useTranslation(['network', 'common']);
  const { community, unit } = useAsked();
  const [{ data }] = useQuery({
    query: MapCentreDocument,
    variables: { community: community ?? '', unit: unit ?? '', ofCommunity: community !== null, ofUnit: unit !== null },
    pause: community === null && unit === null,
    requestPolicy: 'cache-first',
  });
  const name = community === null ? data?.actor?.name : data?.community?.name;
  return (
    <Page title={name === undefined ? t('title') : t('titleOf', { name })} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('lead')}</p>
      <Chooser
        community={community === null ? null : { id: community, name: data?.community?.name ?? '…' }}
        unit={unit === null ? null : { id: unit, name: data?.actor?.name ?? '…' }}
      />
      {community === null && unit === null ? (
        <Empty>
          <p className="govuk-!-font-weight-bold">{t('start.title')}</p>
          <p>{t('start.text')}</p>
        </Empty>
      ) : (
        <Drawn key={`${community ?? ''} ${unit ?? ''}`} community={community} unit={unit} />
      )}
    </Page>
  );
}

function Chooser({ community, unit }: { readonly community: Choice | null; readonly unit: Choice | null }) {
  const { t } = useTranslation('network');
  const [, setParameters] = useSearchParams();
  const communities = useCommunitySearch();
  const units = useActorSearch('POLICE_UNIT');
  const choose = (parameter: 'community' | 'unit') => (choice: Choice | null) => {
    setParameters((before) => {
      const day = before.get('asOf');
      const next = new URLSearchParams(choice === null ? { choose: 'yes' } : { [parameter]: choice.id });
      if (day !== null) {
        next.set('asOf', day);
      }
      return next;
    });
  };
  return (
    <div className="pp-choosers pp-no-print">
      {unit === null && <ChoiceBox label={t('choose.community')} hint={t('choose.hint')} chosen={community} search={communities} onChoose={choose('community')} />}
      {community === null && <ChoiceBox label={t('choose.unit')} hint={t('choose.hint')} chosen={unit} search={units} onChoose={choose('unit')} />}
    </div>
  );
}

function Drawn({ community, unit }: Asked) {
  const asOf = useAsOf();
  const query = useQuery({ query: PartnershipMapDocument, variables: { community, unit, asOf, first: MOST } });
  return (
    <Loaded query={query} part>
      {({ partnershipMap: map }) => (map.actors.length === 0 ? <Nobody /> : <NetworkView map={map} unit={unit} />)}
    </Loaded>
  );
}

function Nobody() {
  const { t } = useTranslation('network');
  const viewer = useViewer();
  return (
    <Empty>
      <p className="govuk-!-font-weight-bold">{t('empty.title')}</p>
      <p>{t('empty.text')}</p>
      {viewer.may('createPartnership') && (
        <ButtonLink secondary to="/partnerships/new">
          {t('empty.plan')}
        </ButtonLink>
      )}
      {viewer.may('createActor') && (
        <ButtonLink secondary to="/actors/new">
          {t('empty.add')}
        </ButtonLink>
      )}
    </Empty>
  );
}
