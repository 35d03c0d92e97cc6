import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CloseForm } from '@/components/CloseForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { EndInfluenceDocument, InfluenceDocument, type InfluenceForm_InfluenceFragment } from '@/lib/gql/influence/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Ends an influence on a day. */
export function EndInfluencePage() {
  const { id = '', influence = '' } = useParams();
  const query = useQuery({ query: InfluenceDocument, variables: { id: influence, problem: id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{(data) => (data.influence == null ? <NotFoundPage /> : <End problem={id} influence={data.influence} />)}</Loaded>;
}

function End({ problem, influence }: { readonly problem: string; readonly influence: InfluenceForm_InfluenceFragment }) {
  const { t } = useTranslation('influence');
  const { t: words } = useTranslation('problem');
  const go = useGo();
  const { id, actor, side } = influence;
  const back = links.problemCorner(problem, side.kind);
  const [, end] = useMutation(EndInfluenceDocument);
  return (
    <Page
      title={t('form.endTitle', { actor: actor.name, side: side.name })}
      crumbs={[
        { label: words('problem.crumb'), to: '/problems' },
        { label: side.name, to: back },
      ]}
    >
      <CloseForm
        draft={`influence-end:${id}`}
        version={influence.version}
        warning={t('form.endWarning')}
        dayLabel={t('form.endDay')}
        submitLabel={t('form.endSubmit')}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('form.ended', { actor: actor.name }) });
        }}
        close={async (validTo, context) => {
          const result = await end({ input: { id, version: context.version, validTo } });
          const payload = result.data?.endInfluence;
          const now = payload?.influence;
          const led = payload && { ...payload, userErrors: payload.userErrors.map((one) => (one.path[0] === 'validTo' ? { ...one, path: ['closedOn'] } : one)) };
          return outcomeOf(result, led, now != null ? { values: { closedOn: now.validTo ?? '' }, version: now.version } : null);
        }}
      />
    </Page>
  );
}
