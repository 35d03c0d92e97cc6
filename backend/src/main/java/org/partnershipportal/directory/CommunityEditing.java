package org.partnershipportal.directory;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Adds and changes communities. */
@Service
public class CommunityEditing {

	private static final String TYPE = "Community";

	private final CommunityStore store;

	private final Versions versions;

	private final ChangeRecord changes;

	CommunityEditing(CommunityStore store, Versions versions, ChangeRecord changes) {
		this.store = store;
		this.versions = versions;
		this.changes = changes;
	}

	/**
	 * Adds a community.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_COMMUNITY)
	public Community create(NewCommunity input) {
		CommunityState wanted = new CommunityState(
				new Community(Ids.next(), input.name(), input.kind(), input.description(), input.partOf(), 1),
				distinct(input.spans()));
		check(wanted);
		this.store.save(wanted);
		this.changes.write(Operation.CREATE_COMMUNITY, TYPE, wanted.community().id(), null, wanted);
		return wanted.community();
	}

	/**
	 * Changes a community.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_COMMUNITY)
	public Community change(CommunityChange change) {
		this.versions.lock(TYPE, change.id(), change.version(), () -> this.store.state(change.id()).community());
		CommunityState before = this.store.state(change.id());
		Community community = before.community();
		CommunityState after = new CommunityState(
				new Community(community.id(), Objects.requireNonNullElse(change.name().or(community.name()), ""),
						community.kind(), change.description().or(community.description()),
						change.partOf().or(community.partOfId()), community.version() + 1),
				change.spans().given() ? distinct(change.spans().value()) : before.spans());
		check(after);
		this.store.save(after);
		this.changes.write(Operation.CHANGE_COMMUNITY, TYPE, community.id(), before, after);
		return after.community();
	}

	private void check(CommunityState wanted) {
		Community community = wanted.community();
		Checks checks = new Checks().required("name", community.name(), Checks.NAME)
			.optional("description", community.description(), Checks.TEXT)
			.that(wanted.spans().isEmpty() || community.kind() == CommunityKind.INTEREST, "spans",
					UserErrorCode.INVALID, "onlyACommunityOfInterestSpans");
		this.store.checkExist(checks, "spans", wanted.spans());
		String whole = community.partOfId();
		if (whole != null) {
			this.store.checkExists(checks, "partOf", whole);
			checks.that(!this.store.within(whole, community.id()), "partOf", UserErrorCode.INVALID,
					"thisWouldLeadRoundInACircle");
		}
		checks.done();
	}

	private static List<String> distinct(@Nullable List<String> ids) {
		return (ids != null) ? ids.stream().distinct().toList() : List.of();
	}

}
