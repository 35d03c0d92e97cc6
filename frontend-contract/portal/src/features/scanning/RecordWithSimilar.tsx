import { RecordProblemPage } from '@/features/problem/ProblemFormPages';
import { SimilarPanel } from '@/features/scanning/SimilarPanel';

/** Records a problem; those like it are offered meanwhile. */
export function RecordWithSimilar() {
  return <RecordProblemPage beside={<SimilarPanel />} />;
}
