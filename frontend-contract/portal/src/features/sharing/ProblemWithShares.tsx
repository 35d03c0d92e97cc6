import { ProblemPage } from '@/features/influence/ProblemPage';
import { Shares } from '@/features/sharing/Shares';

/** One problem, and with whom it is shared. */
export function ProblemWithShares() {
  return <ProblemPage below={(problem, changes) => <Shares problem={problem} changes={changes} />} />;
}
