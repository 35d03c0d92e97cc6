import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Link } from '@/components/Link';
import { Failure } from '@/components/States';
import { Lacks } from '@/features/problem/Lacks';
import { barriers, type Lack, lacksOf, type ProblemHead, stagePage, stages } from '@/features/problem/stages';
import { MoveProblemDocument } from '@/lib/gql/problem/graphql';
import type { SaraStage } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { outcomeOf } from '@/lib/userErrors';

interface StageRailProps {
  readonly problem: ProblemHead & { readonly lacks: readonly Lack[] };
}

/** The four stages: where the problem stands, what each still lacks, and the way to the next or back. */
export function StageRail({ problem }: StageRailProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const [asked, setAsked] = useState<SaraStage | null>(null);
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="stages" className="pp-stages">
      <h2 className="govuk-heading-m" id="stages">
        {t('stages.title')}
      </h2>
      <ol className="pp-stages__list">
        {stages.map((stage) => (
          <Stage key={stage} problem={problem} stage={stage} onMove={setAsked} />
        ))}
      </ol>
      <p role="status" className={said === '' ? 'govuk-visually-hidden' : 'govuk-body'}>
        {said}
      </p>
      {asked !== null && (
        <MoveDialog
          problem={problem}
          to={asked}
          onDone={(words) => {
            setAsked(null);
            setSaid(words);
          }}
        />
      )}
    </section>
  );
}

interface StageProps extends StageRailProps {
  readonly stage: SaraStage;
  readonly onMove: (to: SaraStage) => void;
}

function Stage({ problem, stage, onMove }: StageProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const now = stages.indexOf(problem.stage);
  const index = stages.indexOf(stage);
  const lacking = lacksOf(problem.lacks, stage);
  const mayMove = problem.viewerCanChange && problem.closedOn == null;
  const name = t(`terms:stage.${stage}`);
  return (
    <li className={`pp-stage ${index === now ? 'pp-stage--now' : ''}`} aria-current={index === now ? 'step' : undefined}>
      <p className="pp-stage__name">
        <span className="pp-stage__mark" aria-hidden="true">
          {index < now ? '✓' : String(index + 1)}
        </span>
        <Link to={stagePage(problem.id, stage)}>{name}</Link>{' '}
        <span className="pp-stage__when">{t(`stages.${index < now ? 'done' : index === now ? 'now' : 'later'}`)}</span>
      </p>
      <p className="pp-stage__about">{t(`stages.about.${stage}`)}</p>
      {lacking.length > 0 ? (
        <>
          <p className="pp-stage__lacks">{t('stages.lacks')}</p>
          <Lacks problem={problem} of={lacking} />
        </>
      ) : (
        index <= now && <p className="pp-stage__settled">{t('stages.nothingLacks')}</p>
      )}
      {mayMove && index < now && (
        <p className="pp-stage__about pp-no-print">
          <Link to={links.sendBack(problem.id, stage)}>{t('stages.back', { stage: name })}</Link>
        </p>
      )}
      {mayMove && index === now + 1 && <Onward problem={problem} to={stage} onMove={onMove} />}
    </li>
  );
}

/** The way on, where nothing bars it. */
function Onward({ problem, to, onMove }: StageRailProps & { readonly to: SaraStage; readonly onMove: (to: SaraStage) => void }) {
  const { t } = useTranslation(['problem', 'terms']);
  const stage = t(`terms:stage.${to}`);
  if (barriers(problem.lacks, problem.stage).length > 0) {
    return <p className="pp-stage__about">{t('stages.waits', { stage })}</p>;
  }
  return (
    <button
      type="button"
      className="pp-link-button pp-no-print"
      onClick={() => {
        onMove(to);
      }}
    >
      {t('stages.move', { stage })}
    </button>
  );
}

interface MoveDialogProps extends StageRailProps {
  readonly to: SaraStage;
  /** Told what came of it, or nothing when it was called off. */
  readonly onDone: (words: string) => void;
}

function MoveDialog({ problem, to, onDone }: MoveDialogProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const [{ fetching, error }, move] = useMutation(MoveProblemDocument);
  const stage = t(`terms:stage.${to}`);
  const hints = lacksOf(problem.lacks, problem.stage);

  async function confirm() {
    const result = await move({ input: { id: problem.id, version: problem.version, stage: to } });
    const outcome = outcomeOf(result, result.data?.moveProblem);
    if (outcome.kind === 'saved') {
      onDone(t('stages.moved', { stage }));
    } else if (outcome.kind === 'refused') {
      const conflict = outcome.userErrors.some((one) => one.code === 'CONFLICT');
      onDone(conflict ? t('stages.movedMeanwhile') : outcome.userErrors.map((one) => one.message).join(' '));
    }
  }

  return (
    <ConfirmDialog
      title={t('stages.moveTitle', { stage })}
      confirm={t('stages.move', { stage })}
      busy={fetching}
      onConfirm={() => void confirm()}
      onCancel={() => {
        onDone('');
      }}
    >
      <p className="govuk-body">{t('stages.moveText')}</p>
      {hints.length > 0 && (
        <div className="govuk-body">
          <p className="govuk-!-margin-bottom-1">{t('stages.moveHints')}</p>
          <Lacks problem={problem} of={hints} />
        </div>
      )}
      {error !== undefined && <Failure error={error} />}
    </ConfirmDialog>
  );
}
