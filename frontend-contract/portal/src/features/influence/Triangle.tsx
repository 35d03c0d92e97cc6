import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import { StateTag } from '@/features/influence/StateTag';
import { states } from '@/features/influence/terms';
import { corners, type Problem } from '@/features/problem/stages';
import type { SideInfluence_SideFragment } from '@/lib/gql/influence/graphql';
import type { SideKind } from '@/lib/gql/schema';

interface TriangleProps {
  readonly sides: Problem['sides'];
  /** Who can influence each side; null while not known. */
  readonly influences: readonly SideInfluence_SideFragment[] | null;
  readonly chosen: SideKind;
  readonly onChoose: (kind: SideKind) => void;
}

const places: Record<SideKind, string> = { VICTIM_GROUP: 'top', LOCATION: 'left', OFFENDER_GROUP: 'right' };

/** The problem analysis triangle: each corner says how many sides it has, and how near somebody is who can influence them. */
export function Triangle({ sides, influences, chosen, onChoose }: TriangleProps) {
  const { t } = useTranslation('influence');
  return (
    <section aria-labelledby="triangle">
      <h2 className="govuk-heading-m" id="triangle">
        {t('triangle.title')}
      </h2>
      <div className="pp-triangle" role="group" aria-label={t('triangle.label')}>
        <svg className="pp-triangle__lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M50 18 22 80H78Z" fill="#eef4f4" stroke="#0e6b75" strokeWidth="3" vectorEffect="non-scaling-stroke" />
        </svg>
        {corners.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`pp-corner pp-corner--${places[kind]}`}
            aria-pressed={kind === chosen}
            onClick={() => {
              onChoose(kind);
            }}
          >
            <CornerText kind={kind} count={sides.filter((one) => one.side.kind === kind).length} influences={ofKind(influences, kind)} />
          </button>
        ))}
      </div>
    </section>
  );
}

function ofKind(influences: TriangleProps['influences'], kind: SideKind) {
  return influences?.filter((one) => one.analysis.side.kind === kind) ?? null;
}

interface CornerTextProps {
  readonly kind: SideKind;
  readonly count: number;
  readonly influences: readonly SideInfluence_SideFragment[] | null;
}

function CornerText({ kind, count, influences }: CornerTextProps) {
  const { t } = useTranslation(['influence', 'terms']);
  return (
    <>
      <span className="pp-corner__kind">
        {t(`terms:sideKinds.${kind}`)}
        {count > 0 && <span className="govuk-visually-hidden">, {t('triangle.recorded', { count })}</span>}
        {count > 0 && <span aria-hidden="true"> · {count}</span>}
      </span>
      {count === 0 ? <Tag tone="muted">{t('triangle.none')}</Tag> : <CornerStates influences={influences} />}
    </>
  );
}

function CornerStates({ influences }: { readonly influences: CornerTextProps['influences'] }) {
  const { t } = useTranslation('influence');
  if (influences === null) {
    return <span className="govuk-visually-hidden">{t('triangle.unknown')}</span>;
  }
  const total = influences.reduce((sum, one) => sum + one.influencersTotal, 0);
  const found = states
    .map((state) => ({ state, count: influences.filter((one) => one.state === state).length }))
    .filter((one) => one.count > 0);
  return (
    <>
      {found.map(({ state, count }) => (
        <StateTag key={state} state={state} count={influences.length > 1 ? count : undefined} />
      ))}
      <span className="pp-corner__count">{t('triangle.canInfluence', { count: total })}</span>
    </>
  );
}
