import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { TextField } from '@/components/form/fields';
import { ProposeChangeDocument } from '@/lib/gql/proposal/graphql';
import type { ProposeChangeInput } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Sends a proposal and goes to its page. */
export function usePropose() {
  const { t } = useTranslation('proposal');
  const go = useGo();
  const [, propose] = useMutation(ProposeChangeDocument);
  return async <V,>(input: ProposeChangeInput) => {
    const result = await propose({ input });
    const payload = result.data?.proposeChange;
    const outcome = outcomeOf<V>(result, payload);
    if (outcome.kind === 'saved' && payload?.proposal != null) {
      go(links.proposal(payload.proposal.id), { notice: t('form.sent') });
    }
    return outcome;
  };
}

/** How whoever proposes something knows. */
export function HowKnown() {
  const { t } = useTranslation('proposal');
  return <TextField name="source" label={t('form.source')} hint={t('form.sourceHint')} />;
}
