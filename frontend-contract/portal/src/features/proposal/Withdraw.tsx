import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Failure } from '@/components/States';
import { WithdrawProposalDocument } from '@/lib/gql/proposal/graphql';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** Takes one's own proposal back. It can be proposed again, so nothing is asked first. */
export function Withdraw({ proposal }: { readonly proposal: { readonly id: string; readonly version: number } }) {
  const { t } = useTranslation('proposal');
  const viewer = useViewer();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawProposalDocument);
  const [fault, setFault] = useState('');

  async function takeBack() {
    const result = await withdraw({ input: { proposal: proposal.id, version: proposal.version } });
    const outcome = outcomeOf(result, result.data?.withdrawProposal);
    setFault(outcome.kind === 'refused' ? outcome.userErrors.map((one) => one.message).join(' ') : '');
  }

  if (!viewer.may('withdrawProposal')) {
    return null;
  }
  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={fetching} onClick={() => void (fetching || takeBack())}>
        {t('page.withdraw')}
      </button>
      <p role="status" className={fault === '' ? 'govuk-visually-hidden' : 'govuk-error-message'}>
        {fault}
      </p>
      {error !== undefined && <Failure error={error} />}
    </>
  );
}
