import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { ButtonLink, Link } from '@/components/Link';
import { Failure } from '@/components/States';
import { Tag } from '@/components/Tag';
import type { Analysis } from '@/features/problem/stages';
import { RemoveSideDocument } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

interface SideHeadProps {
  readonly problem: string;
  readonly analysis: Analysis;
  readonly mayChange: boolean;
  /** How near somebody is who can influence it. */
  readonly state: ReactNode;
}

/** What a side is, where else it belongs, and what can be done with it here. */
export function SideHead({ problem, analysis, mayChange, state }: SideHeadProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const { side } = analysis;
  return (
    <>
      <h3 className="govuk-heading-m govuk-!-margin-bottom-2" id={`side-${analysis.id}`}>
        {side.name}
      </h3>
      <p className="pp-list__facts govuk-!-margin-bottom-3">
        {state}
        {side.__typename === 'VictimGroup' && <Tag tone="muted">{t(`terms:population.${side.population}`)}</Tag>}
      </p>
      {side.description != null && <p className="govuk-body">{side.description}</p>}
      <AlsoIn problem={problem} analysis={analysis} />
      <ReadsLink analysis={analysis} />
      {mayChange && <Actions problem={problem} analysis={analysis} />}
    </>
  );
}

/** The way to who read about it; of locations no record is kept. */
function ReadsLink({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation('problem');
  const { id, name, kind } = analysis.side;
  return useViewer().may('sideReads') && kind !== 'LOCATION' ? (
    <p className="govuk-body pp-no-print">
      <Link to={links.sideReads(id)} aria-label={t('worksheet.readsOne', { name })}>
        {t('worksheet.reads')}
      </Link>
    </p>
  ) : null;
}

function AlsoIn({ problem, analysis }: { readonly problem: string; readonly analysis: Analysis }) {
  const { t } = useTranslation('problem');
  const others = analysis.side.problems.edges.map((edge) => edge.node).filter((one) => one.id !== problem);
  if (others.length === 0) {
    return null;
  }
  return (
    <p className="govuk-body">
      {t('worksheet.alsoIn')}{' '}
      {others.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <Link to={links.problemCorner(one.id, analysis.side.kind)}>{one.title}</Link>
        </span>
      ))}
      {analysis.side.problems.pageInfo.hasNextPage && ` ${t('worksheet.alsoInMore')}`}
    </p>
  );
}

function Actions({ problem, analysis }: { readonly problem: string; readonly analysis: Analysis }) {
  const { t } = useTranslation('problem');
  const [asking, setAsking] = useState(false);
  const { name, id: side } = analysis.side;
  return (
    <div className="govuk-button-group pp-side-actions">
      <ButtonLink secondary to={`/problems/${problem}/sides/${analysis.id}/answers`} aria-label={t('worksheet.answerOne', { name })}>
        {t('worksheet.answer')}
      </ButtonLink>
      <Link to={`/problems/${problem}/sides/${side}/change`} aria-label={t('worksheet.changeOne', { name })}>
        {t('worksheet.change')}
      </Link>
      <button
        type="button"
        className="pp-link-button"
        aria-label={t('worksheet.removeOne', { name })}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('worksheet.remove')}
      </button>
      {asking && (
        <RemoveDialog
          problem={problem}
          analysis={analysis}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

interface RemoveDialogProps {
  readonly problem: string;
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

function RemoveDialog({ problem, analysis, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('problem');
  const go = useGo();
  const [{ fetching, error }, remove] = useMutation(RemoveSideDocument);
  const [refusal, setRefusal] = useState('');
  const { name, kind } = analysis.side;

  async function confirm() {
    const result = await remove({ input: { analysis: analysis.id, version: analysis.version } });
    const outcome = outcomeOf(result, result.data?.removeSide);
    if (outcome.kind === 'saved') {
      onClose();
      go(links.problemCorner(problem, kind), { notice: t('worksheet.removed', { name }) }, { replace: true });
    } else if (outcome.kind === 'refused') {
      const conflict = outcome.userErrors.some((one) => one.code === 'CONFLICT');
      setRefusal(conflict ? t('worksheet.changedMeanwhile') : outcome.userErrors.map((one) => one.message).join(' '));
    }
  }

  return (
    <ConfirmDialog title={t('worksheet.removeTitle', { name })} confirm={t('worksheet.removeConfirm')} busy={fetching} onConfirm={() => void confirm()} onCancel={onClose}>
      <p className="govuk-body">{t('worksheet.removeText')}</p>
      {refusal !== '' && (
        <p className="govuk-error-message" role="alert">
          {refusal}
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
    </ConfirmDialog>
  );
}
