import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Failure } from '@/components/States';
import { Comparison, type Entry } from '@/features/proposal/Comparison';
import { AnswerProposalDocument, ProposalDocument, type ProposalQuery } from '@/lib/gql/proposal/graphql';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

interface AnswerProps {
  readonly proposal: NonNullable<ProposalQuery['proposal']>;
  readonly entry: Entry;
}

/** Accepts field by field; asks for the reason of what is not accepted. */
export function Answer({ proposal, entry }: AnswerProps) {
  const { t } = useTranslation('proposal');
  const viewer = useViewer();
  const client = useClient();
  const id = useId();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(() => new Set(proposal.fields.map((field) => field.name)));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [{ fetching, error }, answer] = useMutation(AnswerProposalDocument);

  async function send(accept: readonly string[]) {
    if (fetching) {
      return;
    }
    if (accept.length < proposal.fields.length && reason.trim() === '') {
      setFault(t('answer.reasonMissing'));
      document.getElementById(id)?.focus();
      return;
    }
    const input = { proposal: proposal.id, version: proposal.version, entryVersion: entry.version, accept: [...accept], reason: reason.trim() === '' ? null : reason };
    const result = await answer({ input });
    const outcome = outcomeOf(result, result.data?.answerProposal);
    if (outcome.kind === 'refused') {
      const conflict = outcome.userErrors.some((one) => one.code === 'CONFLICT');
      setFault(conflict ? t('answer.changed') : outcome.userErrors.map((one) => one.message).join(' '));
      if (conflict) {
        void client.query(ProposalDocument, { id: proposal.id }, { requestPolicy: 'network-only' }).toPromise();
      }
    }
  }

  function tick(field: string, on: boolean) {
    setAccepted(new Set(proposal.fields.map((one) => one.name).filter((name) => (name === field ? on : accepted.has(name)))));
  }

  const none = proposal.fields.length === 0;
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send([...accepted]);
      }}
    >
      <h2 className="govuk-heading-m">{t('answer.title')}</h2>
      <p className="govuk-body">{t(none ? 'answer.leadRemark' : 'answer.lead')}</p>
      <Comparison fields={proposal.fields} entry={entry} choice={{ accepted, tick }} />
      <div className={`govuk-form-group ${fault === '' ? '' : 'govuk-form-group--error'}`}>
        <label className="govuk-label" htmlFor={id}>
          {t('answer.reason')}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          {t('answer.reasonHint')}
        </div>
        <p id={`${id}-fault`} role="status" className={fault === '' ? 'govuk-visually-hidden' : 'govuk-error-message'}>
          {fault}
        </p>
        <textarea
          id={id}
          className="govuk-textarea"
          rows={3}
          value={reason}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== ''}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </div>
      {viewer.may('answerProposal') && (
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button" aria-disabled={fetching || (!none && accepted.size === 0)}>
            {t(none ? 'answer.done' : 'answer.submit')}
          </button>
          {!none && (
            <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={fetching} onClick={() => void send([])}>
              {t('answer.refuse')}
            </button>
          )}
        </div>
      )}
      {error !== undefined && <Failure error={error} />}
    </form>
  );
}
