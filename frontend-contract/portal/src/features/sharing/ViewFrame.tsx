import type { ReactNode } from 'react';

interface ViewFrameProps {
  readonly title: string;
  /** While something else is on its way. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** The page of somebody else, within one's own. */
export function ViewFrame({ title, busy = false, children }: ViewFrameProps) {
  return (
    <div className={`pp-view-as ${busy ? 'pp-stale' : ''}`} aria-busy={busy}>
      <h3 className="govuk-heading-l pp-page-title">{title}</h3>
      {children}
    </div>
  );
}
