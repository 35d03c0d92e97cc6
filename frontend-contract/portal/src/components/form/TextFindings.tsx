import { lazy, Suspense, use } from 'react';
import { GuardedTexts } from '@/lib/guardedTexts';

const CheckedText = lazy(() => import('@/components/form/CheckedText'));

interface TextFindingsProps {
  /** Path of the text in the form. */
  readonly name: string;
  readonly label: string;
}

/** Below a text that passes the personal-data guard: what of it would be refused, told while somebody types. */
export function TextFindings(props: TextFindingsProps) {
  return use(GuardedTexts) ? (
    <Suspense fallback={null}>
      <CheckedText {...props} />
    </Suspense>
  ) : null;
}
