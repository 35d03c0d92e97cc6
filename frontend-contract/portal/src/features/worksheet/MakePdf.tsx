import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Failure } from '@/components/States';
import { addressOf, sameLanguage } from '@/features/worksheet/pdfFile';
import type { Paper_PaperFragment } from '@/lib/gql/worksheet/graphql';

interface Made {
  readonly paper: Paper_PaperFragment;
  readonly address: string;
}

interface MakePdfProps {
  readonly label: string;
  /** Fetches the paper in a language; an error when it could not be had. */
  readonly print: (language: string) => Promise<Paper_PaperFragment | CombinedError>;
}

/** Makes the file when asked to, saves it, and keeps it at hand while the page is open. */
export function MakePdf({ label, print }: MakePdfProps) {
  const { t, i18n } = useTranslation('worksheet');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (made === null) {
      return undefined;
    }
    link.current?.click();
    return () => {
      URL.revokeObjectURL(made.address);
    };
  }, [made]);
  const make = async () => {
    setBusy(true);
    setError(null);
    const answer = await print(i18n.language);
    setBusy(false);
    if (answer instanceof Error) {
      setError(answer);
    } else {
      setMade({ paper: answer, address: addressOf(answer.content, answer.mediaType) });
    }
  };
  return (
    <>
      <button type="button" className="govuk-button" disabled={busy} onClick={() => void make()}>
        {label}
      </button>
      <div role="status">
        {busy && <p className="govuk-body">{t('busy')}</p>}
        {!busy && made !== null && <p className="govuk-body govuk-!-font-weight-bold">{t('ready', { count: made.paper.pages })}</p>}
        {!busy && made !== null && !sameLanguage(made.paper.language, i18n.language) && <p className="govuk-body">{t('otherLanguage')}</p>}
      </div>
      {made !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={made.address} download={made.paper.fileName} ref={link}>
            {t('again', { file: made.paper.fileName })}
          </a>
        </p>
      )}
      {error !== null && <Failure error={error} retry={() => void make()} />}
    </>
  );
}
