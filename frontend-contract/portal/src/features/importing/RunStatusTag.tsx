import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import type { ImportRowResult, ImportStatus } from '@/lib/gql/schema';

const statusTones: Record<ImportStatus, Tone> = { RUNNING: 'plain', STOPPED: 'notice', FINISHED: 'good' };
const resultTones: Record<ImportRowResult, Tone> = { CREATED: 'good', CHANGED: 'plain', UNCHANGED: 'muted', REFUSED: 'bad', ORPHAN: 'bad', NOTED: 'notice' };

export function RunStatusTag({ status }: { readonly status: ImportStatus }) {
  const { t } = useTranslation('importing');
  return <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>;
}

export function RowResultTag({ result }: { readonly result: ImportRowResult }) {
  const { t } = useTranslation('importing');
  return <Tag tone={resultTones[result]}>{t(`result.${result}`)}</Tag>;
}
