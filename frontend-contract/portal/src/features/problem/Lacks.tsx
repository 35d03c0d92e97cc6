import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { type Lack, mending } from '@/features/problem/stages';

interface LacksProps {
  readonly problem: { readonly id: string; readonly closedOn?: string | null; readonly viewerCanChange: boolean; readonly owner: { readonly id: string } };
  readonly of: readonly Lack[];
}

/** What lacks, each as a sentence; for whoever may change the problem a way to where it is mended. */
export function Lacks({ problem, of }: LacksProps) {
  const { t } = useTranslation('problem');
  const mayMend = problem.viewerCanChange && problem.closedOn == null;
  return (
    <ul className="pp-stage__list">
      {of.map((lack) => (
        <li key={`${lack.kind}:${lack.message}`}>
          {mayMend ? <Link to={mending(problem, lack)}>{lack.message}</Link> : lack.message}
          {!lack.required && <span className="pp-stage__hint"> {t('stages.hint')}</span>}
        </li>
      ))}
    </ul>
  );
}
