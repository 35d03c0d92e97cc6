import { type ReactNode, useCallback, useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';

/** What is asked before a deed that hurts. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says: the deed itself. */
  readonly confirm: string;
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

/** Asks in the middle of a deed, and waits: the dialog to show, and what asks. */
export function useConfirmation(): [ReactNode, (question: Question) => Promise<boolean>] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        setAsked({
          ...question,
          answer: (yes) => {
            setAsked(null);
            resolve(yes);
          },
        });
      }),
    [],
  );
  const dialog = asked === null ? null : (
    <ConfirmDialog
      title={asked.title}
      confirm={asked.confirm}
      onConfirm={() => {
        asked.answer(true);
      }}
      onCancel={() => {
        asked.answer(false);
      }}
    >
      <p className="govuk-body">{asked.text}</p>
    </ConfirmDialog>
  );
  return [dialog, ask];
}
