import type { ReactNode } from 'react';

interface ViewFrameProps {
  readonly title: string;
  readonly level: 2 | 3;
  /** While something else is on its way. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** The page of somebody else, within one's own. */
export function ViewFrame({ title, level, busy = false, children }: ViewFrameProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={`pp-view-as ${busy ? 'pp-stale' : ''}`} aria-busy={busy}>
      <Heading className="govuk-heading-l pp-page-title">{title}</Heading>
      {children}
    </div>
  );
}
