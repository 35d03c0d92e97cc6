import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Instant } from '@/components/Day';
import { Filters } from '@/components/Filters';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { Tag } from '@/components/Tag';
import { mergeLinks } from '@/features/merging/links';
import { NotSameForm } from '@/features/merging/NotSameForm';
import { useDeed } from '@/features/merging/useDeed';
import { DuplicatesDocument, type DuplicatesQuery, MarkNotSameDocument, TakeBackNotSameDocument } from '@/lib/gql/merging/graphql';
import type { MergeKind } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

type Pair = DuplicatesQuery['duplicates']['pairs'][number];

const SHOWN = 50;

/** Entries that may be one, with the reasons; what to do with each pair. */
export function DuplicatesPage() {
  const { t } = useTranslation(['merging', 'common']);
  const [parameters] = useSearchParams();
  const kind: MergeKind = parameters.get('kind') === 'SERVICE' ? 'SERVICE' : 'ORGANISATION';
  const notSame = parameters.get('show') === 'notSame';
  const query = useQuery({ query: DuplicatesDocument, variables: { kind, notSame, first: SHOWN }, requestPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('duplicates.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={
        <ButtonLink secondary to={mergeLinks.merges}>
          {t('merges.title')}
        </ButtonLink>
      }
    >
      <p className="govuk-body">{t('duplicates.lead')}</p>
      <Filters
        label={t('duplicates.filters')}
        fields={[
          { name: 'kind', label: t('duplicates.kind'), type: 'select', options: [{ value: 'SERVICE', label: t('kind.SERVICE') }], usual: t('kind.ORGANISATION') },
          { name: 'show', label: t('duplicates.show'), type: 'select', options: [{ value: 'notSame', label: t('duplicates.notSame') }], usual: t('duplicates.open') },
        ]}
      />
      <Loaded query={query} part>
        {({ duplicates }) =>
          duplicates.total === 0 ? (
            <Empty>{t(notSame ? 'duplicates.noneMarked' : 'duplicates.none')}</Empty>
          ) : (
            <>
              <p className="govuk-body" role="status">
                {duplicates.total > duplicates.pairs.length
                  ? t('duplicates.countOf', { count: duplicates.total, shown: duplicates.pairs.length })
                  : t('duplicates.count', { count: duplicates.total })}
              </p>
              <ul className="pp-list">
                {duplicates.pairs.map((pair) => (
                  <li key={pair.first.id + pair.second.id} className="pp-list__item">
                    <PairItem
                      pair={pair}
                      kind={kind}
                      done={() => {
                        query[1]({ requestPolicy: 'network-only' });
                      }}
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface PairProps {
  readonly pair: Pair;
  readonly kind: MergeKind;
  readonly done: () => void;
}

function PairItem({ pair, kind, done }: PairProps) {
  const { t } = useTranslation('merging');
  const names = { first: pair.first.name, second: pair.second.name };
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{t('duplicates.pair', names)}</h2>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-2">
        {[pair.first, pair.second].map((entry) => (
          <li key={entry.id}>
            <Link to={mergeLinks.entry(kind, entry.id)}>{entry.name}</Link>
            {entry.detail != null && <span className="govuk-hint govuk-!-margin-bottom-0">{entry.detail}</span>}
          </li>
        ))}
      </ul>
      {pair.notSame == null ? (
        <p className="pp-list__facts">
          {pair.likely && <Tag tone="notice">{t('duplicates.likely')}</Tag>}
          {pair.signs.map((sign) => (
            <span key={sign}>{t(`sign.${sign}`)}</span>
          ))}
        </p>
      ) : (
        <p className="pp-list__facts">
          <span>
            {t('duplicates.saidBy', { by: pair.notSame.by })} <Instant at={pair.notSame.at} />
          </span>
          {pair.notSame.reason != null && <span>{pair.notSame.reason}</span>}
        </p>
      )}
      {pair.notSame == null ? <Decide pair={pair} done={done} /> : <TakeBack pair={pair} done={done} />}
    </>
  );
}

function Decide({ pair, done }: { readonly pair: Pair; readonly done: () => void }) {
  const { t } = useTranslation('merging');
  const viewer = useViewer();
  const [, mark] = useMutation(MarkNotSameDocument);
  const [failure, run] = useDeed();
  const names = { first: pair.first.name, second: pair.second.name };
  return (
    <>
      {failure}
      <p className="govuk-body govuk-!-margin-bottom-2">
        {viewer.may('mergeEntries') && (
          <Link to={mergeLinks.merge(pair.first.id, pair.second.id)}>
            {t('duplicates.compare')}
            <span className="govuk-visually-hidden"> {t('duplicates.pair', names)}</span>
          </Link>
        )}
      </p>
      {viewer.may('markNotSame') && (
        <NotSameForm
          id={`${pair.first.id}-${pair.second.id}`}
          names={t('duplicates.pair', names)}
          onSave={async (reason) => {
            const saved = await run(async () => {
              const result = await mark({ input: { first: pair.first.id, second: pair.second.id, reason } });
              return { result, payload: result.data?.markNotSame };
            });
            if (saved) {
              done();
            }
          }}
        />
      )}
    </>
  );
}

function TakeBack({ pair, done }: { readonly pair: Pair; readonly done: () => void }) {
  const { t } = useTranslation('merging');
  const viewer = useViewer();
  const [, takeBack] = useMutation(TakeBackNotSameDocument);
  const [failure, run, busy] = useDeed();
  if (!viewer.may('takeBackNotSame')) {
    return null;
  }
  return (
    <>
      {failure}
      <button
        type="button"
        className="govuk-button govuk-button--secondary govuk-!-margin-bottom-2"
        aria-disabled={busy}
        onClick={() => {
          void run(async () => {
            const result = await takeBack({ input: { first: pair.first.id, second: pair.second.id } });
            return { result, payload: result.data?.takeBackNotSame };
          }).then((saved) => {
            if (saved) {
              done();
            }
          });
        }}
      >
        {t('duplicates.takeBack')}
        <span className="govuk-visually-hidden"> {t('duplicates.pair', { first: pair.first.name, second: pair.second.name })}</span>
      </button>
    </>
  );
}
