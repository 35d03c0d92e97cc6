import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Empty, Failure, Loading } from '@/components/States';
import { SharedProblemView } from '@/features/sharing/SharedProblemView';
import { type ShareValues, viewOf } from '@/features/sharing/shareValues';
import { ViewFrame } from '@/features/sharing/ViewFrame';
import { isDay, plusDays } from '@/lib/day';
import { fieldId } from '@/lib/fieldId';
import { SharePreviewDocument } from '@/lib/gql/sharing/graphql';
import { textOrNull } from '@/lib/text';

interface PreviewProps {
  readonly problem: string;
  /** Told which view can be read now; null while there is none. */
  readonly onShown: (view: string | null) => void;
}

/** What the chosen recipient will see; follows every tick. */
export function Preview({ problem, onShown }: PreviewProps) {
  const { t } = useTranslation('sharing');
  const { watch } = useFormContext<ShareValues>();
  const { recipient, sides, message, validTo } = watch();
  const variables = { problem, recipient: recipient?.id ?? '', sides };
  const [state, execute] = useQuery({ query: SharePreviewDocument, variables, pause: recipient === null, requestPolicy: 'network-only' });
  const wanted = viewOf(recipient, sides);
  const answered = state.operation === undefined ? null : [state.operation.variables.recipient, ...state.operation.variables.sides].join(' ');
  const shown = !state.fetching && !state.stale && state.error === undefined && state.data !== undefined && answered === wanted ? wanted : null;
  useEffect(() => {
    onShown(shown);
  }, [onShown, shown]);
  return (
    <section className="pp-preview" aria-labelledby={fieldId('preview')}>
      <h2 className="govuk-heading-m" id={fieldId('preview')} tabIndex={-1}>
        {recipient === null ? t('view.asNobody') : t('view.as', { name: recipient.name })}
      </h2>
      {recipient === null ? (
        <Empty>{t('view.chooseFirst')}</Empty>
      ) : (
        <>
          <p className="govuk-body">{t('view.exactly')}</p>
          {sides.length === 0 && <p className="govuk-body">{t('view.noSides')}</p>}
          {state.error !== undefined && (
            <Failure
              error={state.error}
              retry={() => {
                execute({ requestPolicy: 'network-only' });
              }}
            />
          )}
          {state.data === undefined && state.error === undefined && <Loading />}
          {state.data !== undefined && state.error === undefined && (
            <ViewFrame title={state.data.sharePreview.title} level={3} busy={shown === null}>
              <SharedProblemView
                problem={state.data.sharePreview}
                recipient={recipient.id}
                validTo={isDay(validTo) ? plusDays(validTo, 1) : null}
                message={textOrNull(message)}
                level={4}
              />
            </ViewFrame>
          )}
        </>
      )}
    </section>
  );
}
