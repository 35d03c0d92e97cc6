package org.partnershipportal.merging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

/** Whether two entries can be one. */
@Component
class MergeChecks {

	private final EntryReader reader;

	MergeChecks(EntryReader reader) {
		this.reader = reader;
	}

	/** The two entries of a merge. */
	record Pair(MergeEntry stays, MergeEntry goes) {
	}

	/**
	 * Reads both.
	 * @throws UserErrorException when they cannot be merged
	 */
	Pair pair(String stays, String goes) {
		Optional<MergeKind> kind = this.reader.kind(stays);
		Optional<MergeKind> other = this.reader.kind(goes);
		Checks checks = new Checks().that(kind.isPresent(), "stays", UserErrorCode.NOT_FOUND, "thereIsNoEntryToMerge")
			.that(other.isPresent(), "goes", UserErrorCode.NOT_FOUND, "thereIsNoEntryToMerge")
			.that(kind.isEmpty() || !stays.equals(goes), "goes", UserErrorCode.INVALID, "chooseTwoDifferentEntries")
			.that(kind.isEmpty() || other.isEmpty() || kind.equals(other), "goes", UserErrorCode.INVALID,
					"mergeTwoOfAKind");
		checks.done();
		Pair pair = new Pair(this.reader.find(kind.orElseThrow(), stays).orElseThrow(),
				this.reader.find(kind.orElseThrow(), goes).orElseThrow());
		boolean together = Objects.equals(pair.stays().provider(), pair.goes().provider());
		checks.that(together, "goes", UserErrorCode.INVALID, "mergeTheirOrganisationsFirst");
		boolean closed = pair.stays().closedOn() != null && pair.goes().closedOn() == null;
		checks.that(!closed, "stays", UserErrorCode.CLOSED, "thisIsClosedLetTheOtherStay", pair.stays().closedOn());
		checks.done();
		return pair;
	}

	/**
	 * What each field becomes.
	 * @throws UserErrorException when a choice is none
	 */
	static Map<String, MergeKeep> choices(Pair pair, List<FieldChoice> given) {
		Checks checks = new Checks();
		Map<String, MergeKeep> choices = Fields.choices(pair.stays(), pair.goes(), given, checks);
		checks.done();
		return choices;
	}

}
