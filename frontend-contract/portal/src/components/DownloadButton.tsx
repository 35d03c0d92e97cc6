import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '@/lib/download';

interface DownloadButtonProps {
  readonly path: string;
  /** What the file is called. */
  readonly file: string;
  readonly label: string;
}

/** Keeps a file; says so while it comes, and when it could not be had. */
export function DownloadButton({ path, file, label }: DownloadButtonProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function fetchFile() {
    if (state !== 'busy') {
      setState('busy');
      setState((await download(path, file)) ? 'idle' : 'failed');
    }
  }

  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={state === 'busy'} onClick={() => void fetchFile()}>
        {label}
      </button>
      <p className="govuk-body" role="status">
        {state === 'busy' && t('download.busy')}
        {state === 'failed' && t('download.failed')}
      </p>
    </>
  );
}
