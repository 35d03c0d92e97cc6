import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useAsOf, withAsOf } from '@/lib/asOf';

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'page';
}

/** A link inside the portal: it keeps the day everything is shown for. */
export function Link({ to, className = 'govuk-link', children, ...rest }: LinkProps) {
  const asOf = useAsOf();
  return (
    <RouterLink to={withAsOf(to, asOf)} className={className} {...rest}>
      {children}
    </RouterLink>
  );
}

interface ButtonLinkProps extends LinkProps {
  readonly secondary?: boolean;
}

/** A link that looks like a button: the main action of a page leads to a form. */
export function ButtonLink({ secondary = false, className = '', ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={`govuk-button ${secondary ? 'govuk-button--secondary' : ''} ${className}`} />;
}
