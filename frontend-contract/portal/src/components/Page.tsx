import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Link } from '@/components/Link';
import { Notice } from '@/components/Notice';
import { usePageFocus } from '@/lib/pageFocus';
import type { Handover } from '@/lib/navigation';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface PageProps {
  readonly title: string;
  /** The language of the title, where it is something that people wrote. */
  readonly titleLanguage?: string | null | undefined;
  /** A line beneath the title: what kind of thing this is, its state. */
  readonly caption?: ReactNode;
  /** The way down to this page, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** The one main action first, then what else can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every page has: a way back, a heading that takes the focus, a title in the browser, and its actions. */
export function Page({ title, titleLanguage, caption, crumbs = [], actions, children }: PageProps) {
  const { t } = useTranslation();
  const heading = usePageFocus(title, t('product'));
  const handover = useLocation().state as Handover | null;
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="govuk-breadcrumbs" aria-label={t('breadcrumbs')}>
          <ol className="govuk-breadcrumbs__list">
            {crumbs.map((crumb) => (
              <li key={crumb.to} className="govuk-breadcrumbs__list-item">
                <Link className="govuk-breadcrumbs__link" to={crumb.to}>
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {handover?.notice !== undefined && <Notice text={handover.notice} />}
      <div className="pp-title-row">
        <h1 className="govuk-heading-l pp-page-title" tabIndex={-1} ref={heading} lang={titleLanguage ?? undefined}>
          {title}
        </h1>
        {actions !== undefined && <div className="govuk-button-group">{actions}</div>}
      </div>
      {caption !== undefined && <div className="pp-caption">{caption}</div>}
      {children}
    </>
  );
}
