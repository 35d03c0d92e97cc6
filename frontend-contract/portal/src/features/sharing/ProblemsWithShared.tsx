import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { ProblemsPage } from '@/features/problem/ProblemsPage';
import { SharedWithUsDocument } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** The unit's problems, with the way to what other units share with it. */
export function ProblemsWithShared() {
  return <ProblemsPage above={useViewer().may('sharedWithUs') && <SharedNote />} />;
}

/** Stands there only when something is shared with the unit. */
function SharedNote() {
  const { t } = useTranslation('sharing');
  const [context] = useState({ additionalTypenames: ['Share'] });
  const [{ data }] = useQuery({ query: SharedWithUsDocument, variables: { first: 1 }, context });
  return data === undefined || data.sharedWithUs.edges.length === 0 ? null : (
    <p className="govuk-body">
      <Link to={links.shared}>{t('with.units')}</Link>
    </p>
  );
}
