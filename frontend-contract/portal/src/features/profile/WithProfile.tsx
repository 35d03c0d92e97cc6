import { ActorPage } from '@/features/directory/ActorPage';
import { ServicePage } from '@/features/directory/ServicePage';
import { FormerOfOrganisation, FormerOfService } from '@/features/merging/FormerEntries';
import { MoreOfOrganisation, MoreOfService } from '@/features/profile/MoreOf';
import { OpenProposals } from '@/features/proposal/OpenProposals';

/** One actor; an organisation with everything known of it. */
export function ActorWithProfile() {
  return (
    <ActorPage
      below={(organisation) => (
        <>
          <FormerOfOrganisation id={organisation} />
          <OpenProposals entry={organisation} />
          <MoreOfOrganisation id={organisation} />
        </>
      )}
    />
  );
}

/** One service, with everything known of it and where it is given. */
export function ServiceWithProfile() {
  return (
    <ServicePage
      below={(service) => (
        <>
          <FormerOfService id={service} />
          <OpenProposals entry={service} />
          <MoreOfService id={service} />
        </>
      )}
    />
  );
}
