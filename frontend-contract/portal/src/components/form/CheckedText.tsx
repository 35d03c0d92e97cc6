import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useFieldError } from '@/components/form/FormGroup';
import { fieldId } from '@/lib/fieldId';
import { CheckTextDocument, type CheckTextQuery } from '@/lib/gql/privacy/graphql';
import { quoted, stillThere, type Stretch } from '@/lib/guardedTexts';

type Finding = CheckTextQuery['checkText'][number] & Stretch;

/** Rest after the last key before the text is checked. */
const PAUSE = 600;

interface CheckedTextProps {
  readonly name: string;
  readonly label: string;
}

/** Checks the text of a field once it was changed or refused, and lists the stretches that would be refused. */
export default function CheckedText({ name, label }: CheckedTextProps) {
  const { t } = useTranslation('privacy');
  const { control } = useFormContext();
  const value: unknown = useWatch({ control, name });
  const text = typeof value === 'string' ? value : '';
  const findings = stillThere(useFindings(text, useFieldError(name) !== undefined), text);
  const id = fieldId(name);
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        {findings.length > 0 && t('found', { count: findings.length, label })}
      </p>
      {findings.length > 0 && (
        <ul className="pp-findings" aria-label={t('list')}>
          {findings.map((finding, index) => (
            <li key={`${finding.kind}-${String(index)}`}>
              <mark>{finding.quote}</mark>
              <span>
                <strong>{t(`kind.${finding.kind}`)}</strong> {finding.proposal}
              </span>
              <button
                type="button"
                className="pp-link-button"
                onClick={() => {
                  select(id, finding);
                }}
              >
                {t('select')}
                <span className="govuk-visually-hidden"> {finding.quote}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function select(id: string, stretch: Stretch) {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.focus();
    field.setSelectionRange(stretch.start, stretch.end);
  }
}

/** What was found last. A check that a later key overtook is given up; one that fails says nothing, for saving checks again. */
function useFindings(text: string, refused: boolean): readonly Finding[] {
  const client = useClient();
  const first = useRef(text);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const wanted = text.trim() !== '' && (refused || text !== first.current);
  useEffect(() => {
    if (!wanted) {
      return;
    }
    let unsubscribe: (() => void) | undefined;
    const timer = setTimeout(() => {
      ({ unsubscribe } = client.query(CheckTextDocument, { text }, { requestPolicy: 'network-only' }).subscribe(({ data }) => {
        if (data !== undefined) {
          setFindings(quoted(data.checkText, text));
        }
      }));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      unsubscribe?.();
    };
  }, [client, text, wanted]);
  return findings;
}
