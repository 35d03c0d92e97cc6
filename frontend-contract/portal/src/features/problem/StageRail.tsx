import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Failure } from '@/components/States';
import { type Lack, lacks, type Problem, stages } from '@/features/problem/stages';
import { MoveProblemDocument } from '@/lib/gql/problem/graphql';
import type { SaraStage, SideState } from '@/lib/gql/schema';
import { outcomeOf } from '@/lib/userErrors';

interface StageRailProps {
  readonly problem: Problem;
  /** By the id of the analysis; empty while not known. */
  readonly states: ReadonlyMap<string, SideState>;
}

/** The four stages: where the problem stands, what each still lacks, and the way to the next or back. */
export function StageRail({ problem, states }: StageRailProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const [asked, setAsked] = useState<SaraStage | null>(null);
  const [said, setSaid] = useState('');
  const now = stages.indexOf(problem.stage);
  const missing = lacks(problem, states);
  const mayMove = problem.viewerCanChange && problem.closedOn == null;
  return (
    <section aria-labelledby="stages" className="pp-stages">
      <h2 className="govuk-heading-m" id="stages">
        {t('stages.title')}
      </h2>
      <ol className="pp-stages__list">
        {stages.map((stage, index) => (
          <li key={stage} className={`pp-stage ${index === now ? 'pp-stage--now' : ''}`} aria-current={index === now ? 'step' : undefined}>
            <p className="pp-stage__name">
              <span className="pp-stage__mark" aria-hidden="true">
                {index < now ? '✓' : String(index + 1)}
              </span>
              {t(`terms:stage.${stage}`)} <span className="pp-stage__when">{t(`stages.${index < now ? 'done' : index === now ? 'now' : 'later'}`)}</span>
            </p>
            <p className="pp-stage__about">{t(`stages.about.${stage}`)}</p>
            <Lacks of={missing[stage]} settled={index <= now && stage !== 'ASSESSMENT'} />
            {mayMove && (index < now || index === now + 1) && (
              <button
                type="button"
                className="pp-link-button pp-no-print"
                onClick={() => {
                  setAsked(stage);
                }}
              >
                {t(index < now ? 'stages.back' : 'stages.move', { stage: t(`terms:stage.${stage}`) })}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={said === '' ? 'govuk-visually-hidden' : 'govuk-body'}>
        {said}
      </p>
      {asked !== null && (
        <MoveDialog
          problem={problem}
          to={asked}
          lacking={stages.indexOf(asked) > now ? missing[problem.stage] : []}
          onDone={(words) => {
            setAsked(null);
            setSaid(words);
          }}
        />
      )}
    </section>
  );
}

function Lacks({ of, settled }: { readonly of: readonly Lack[]; readonly settled: boolean }) {
  const { t } = useTranslation('problem');
  if (of.length === 0) {
    return settled ? <p className="pp-stage__settled">{t('stages.nothingLacks')}</p> : null;
  }
  return (
    <>
      <p className="pp-stage__lacks">{t('stages.lacks')}</p>
      <LackList of={of} />
    </>
  );
}

function LackList({ of }: { readonly of: readonly Lack[] }) {
  const words = useWords();
  return (
    <ul className="pp-stage__list">
      {of.map((lack) => (
        <li key={words(lack)}>{words(lack)}</li>
      ))}
    </ul>
  );
}

function useWords(): (lack: Lack) => string {
  const { t, i18n } = useTranslation('problem');
  return (lack) => {
    switch (lack.what) {
      case 'side':
        return t(`stages.lack.side.${lack.kind}`);
      case 'answers': {
        const names = lack.questions.map((question) => t(`stages.lack.question.${question}`));
        return t('stages.lack.answers', { side: lack.side, questions: new Intl.ListFormat(i18n.language).format(names) });
      }
      case 'unanswered':
        return t('stages.lack.unanswered', { side: lack.side, count: lack.count });
      case 'influencer':
      case 'reach':
        return t(`stages.lack.${lack.what}`, { side: lack.side });
      default:
        return t(`stages.lack.${lack.what}`);
    }
  };
}

interface MoveDialogProps {
  readonly problem: Problem;
  readonly to: SaraStage;
  readonly lacking: readonly Lack[];
  /** Told what came of it, or nothing when it was called off. */
  readonly onDone: (words: string) => void;
}

function MoveDialog({ problem, to, lacking, onDone }: MoveDialogProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const [{ fetching, error }, move] = useMutation(MoveProblemDocument);
  const stage = t(`terms:stage.${to}`);

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
      confirm={t(stages.indexOf(to) < stages.indexOf(problem.stage) ? 'stages.back' : 'stages.move', { stage })}
      busy={fetching}
      onConfirm={() => void confirm()}
      onCancel={() => {
        onDone('');
      }}
    >
      <p className="govuk-body">{t('stages.moveText')}</p>
      {lacking.length > 0 && (
        <div className="govuk-body">
          <p className="govuk-!-margin-bottom-1">{t('stages.moveLacks', { stage: t(`terms:stage.${problem.stage}`) })}</p>
          <LackList of={lacking} />
        </div>
      )}
      {error !== undefined && <Failure error={error} />}
    </ConfirmDialog>
  );
}
