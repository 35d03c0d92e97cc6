import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Failure } from '@/components/States';
import { ActorDocument, ConfirmActorDocument } from '@/lib/gql/directory/graphql';
import { outcomeOf } from '@/lib/userErrors';

interface ConfirmActorProps {
  readonly actor: { readonly id: string; readonly name: string; readonly version: number };
}

/** "Still correct": one press says that the entry was looked at today. */
export function ConfirmActor({ actor }: ConfirmActorProps) {
  const { t } = useTranslation('directory');
  const client = useClient();
  const [{ fetching, error }, confirm] = useMutation(ConfirmActorDocument);
  const [said, setSaid] = useState('');

  async function stillCorrect() {
    const result = await confirm({ input: { id: actor.id, version: actor.version } });
    const payload = result.data?.confirmActor;
    const outcome = outcomeOf(result, payload);
    if (outcome.kind === 'saved') {
      setSaid(t('actor.confirmed', { name: actor.name }));
    } else if (outcome.kind === 'refused') {
      const conflict = outcome.userErrors.some((one) => one.code === 'CONFLICT');
      setSaid(conflict ? t('actor.changedMeanwhile') : outcome.userErrors.map((one) => one.message).join(' '));
      void client.query(ActorDocument, { id: actor.id }, { requestPolicy: 'network-only' }).toPromise();
    }
  }

  return (
    <>
      <button type="button" className="govuk-button" aria-disabled={fetching} onClick={() => void (fetching || stillCorrect())}>
        {t('actor.confirm')}
      </button>
      <p className={said === '' ? 'govuk-visually-hidden' : 'govuk-body'} role="status">
        {said}
      </p>
      {error !== undefined && <Failure error={error} />}
    </>
  );
}
