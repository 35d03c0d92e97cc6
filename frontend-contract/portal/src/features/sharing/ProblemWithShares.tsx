import { InformationNeeds } from '@/features/analysis/InformationNeeds';
import { ObservedSection } from '@/features/indicator/ObservedSection';
import { ProblemPage } from '@/features/influence/ProblemPage';
import { Learn } from '@/features/planning/Learn';
import { Shares } from '@/features/sharing/Shares';

/** One problem, what else must be known about it, which signs were seen in it, and with whom it is shared. */
export function ProblemWithShares() {
  return (
    <ProblemPage
      below={(problem, changes) => (
        <>
          <InformationNeeds problem={problem} changes={changes} />
          <ObservedSection problem={problem} changes={changes} />
          <Learn problem={problem} />
          <Shares problem={problem} changes={changes} />
        </>
      )}
    />
  );
}
