package org.partnershipportal.merging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.directory.EntryStates;
import org.partnershipportal.merging.MergeChecks.Pair;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.security.MergedActors;
import org.partnershipportal.security.Operation;

/**
 * Writes merges and their undoing into the change record: an entry of each of the two, of
 * the profile, and of the merge itself, so that the history of what stays names what
 * went. All of them touch both, and everything whose links changed.
 */
@Component
class MergeRecord {

	private final ChangeRecord changes;

	private final EntryStates states;

	private final Profiles profiles;

	private final MergedActors accounts;

	MergeRecord(ChangeRecord changes, EntryStates states, Profiles profiles, MergedActors accounts) {
		this.changes = changes;
		this.states = states;
		this.profiles = profiles;
		this.accounts = accounts;
	}

	/**
	 * The entries as they are before.
	 *
	 * @param operation the mutation
	 * @param stays the entry that stays
	 * @param profile its profile
	 * @param goes the entry that goes; null before it comes back
	 */
	record Before(Operation operation, Object stays, @Nullable Object profile, @Nullable Object goes) {
	}

	/**
	 * What the history of a merge tells.
	 *
	 * @param name what the entry that went was called
	 * @param goesId its id
	 */
	record Told(String name, String goesId) {
	}

	Before before(Operation operation, MergeEntry stays, @Nullable MergeEntry goes) {
		return new Before(operation, state(stays.kind(), stays.id()), profile(stays.kind(), stays.id()),
				(goes != null) ? state(goes.kind(), goes.id()) : null);
	}

	void merged(Before before, String merge, Pair pair, Kept kept) {
		String[] touches = touches(pair.stays().id(), pair.goes().id(),
				Stream.concat(pair.stays().links().stream(), pair.goes().links().stream()));
		write(before, pair.stays().kind(), pair.stays().id(), touches);
		this.changes.write(before.operation(), pair.goes().kind().type(), pair.goes().id(),
				Objects.requireNonNull(before.goes()), null, touches);
		this.changes.writePart(pair.stays().id(), before.operation(), "Merge", merge, null,
				new Told(pair.goes().name(), pair.goes().id()), touches);
		accountsFollow();
	}

	void undone(Before before, Merge merge, MergeEntry stays) {
		String[] touches = touches(merge.staysId(), merge.goesId(), stays.links().stream());
		write(before, merge.kind(), merge.staysId(), touches);
		this.changes.write(before.operation(), merge.kind().type(), merge.goesId(), null,
				state(merge.kind(), merge.goesId()), touches);
		this.changes.writePart(merge.staysId(), before.operation(), "Merge", merge.id(),
				new Told(merge.goesName(), merge.goesId()), null, touches);
		accountsFollow();
	}

	private void write(Before before, MergeKind kind, String id, String[] touches) {
		this.changes.write(before.operation(), kind.type(), id, before.stays(), state(kind, id), touches);
		Object profile = profile(kind, id);
		if (!Objects.equals(before.profile(), profile)) {
			this.changes.writePart(id, before.operation(),
					(kind == MergeKind.ORGANISATION) ? "OrganisationProfile" : "ServiceProfile", id + "/profile",
					before.profile(), profile, touches);
		}
	}

	private Object state(MergeKind kind, String id) {
		return (kind == MergeKind.ORGANISATION) ? this.states.actor(id) : this.states.service(id);
	}

	private @Nullable Object profile(MergeKind kind, String id) {
		return (kind == MergeKind.ORGANISATION) ? this.profiles.ofOrganisations(List.of(id)).get(id)
				: this.profiles.ofServices(List.of(id)).get(id);
	}

	/** Items are part of an entry, and what others call it is nobody's to be told of. */
	private static String[] touches(String stays, String goes, Stream<Link> links) {
		return Stream
			.concat(Stream.of(stays, goes),
					links.filter((link) -> link.relation().rule() != MergeRelation.Rule.PART)
						.filter((link) -> !link.otherLabel().equals("ExternalId"))
						.map(Link::other))
			.distinct()
			.toArray(String[]::new);
	}

	/** Accounts tied to the one act for the other as soon as it is committed. */
	private void accountsFollow() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				MergeRecord.this.accounts.refresh();
			}
		});
	}

}
