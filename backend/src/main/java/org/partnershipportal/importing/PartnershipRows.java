package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Patch;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.directory.Community;
import org.partnershipportal.partnership.Formality;
import org.partnershipportal.partnership.NewParty;
import org.partnershipportal.partnership.NewPartnership;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.PartnershipChange;
import org.partnershipportal.partnership.PartnershipEditing;
import org.partnershipportal.partnership.PartnershipLevel;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.Partnerships;
import org.partnershipportal.partnership.Party;
import org.partnershipportal.partnership.PartyRole;

/**
 * Imports partnerships, one row a party. A partnership begins with two parties: the first
 * of its rows is carried out together with the next one that names another actor.
 */
@Component
class PartnershipRows implements RowImporter {

	private static final String TYPE = "Partnership";

	private final References references;

	private final Partnerships partnerships;

	private final PartnershipEditing editing;

	private final Today today;

	PartnershipRows(References references, Partnerships partnerships, PartnershipEditing editing, Today today) {
		this.references = references;
		this.partnerships = partnerships;
		this.editing = editing;
		this.today = today;
	}

	@Override
	public ImportKind kind() {
		return ImportKind.PARTNERSHIPS;
	}

	private static String key(Row row) {
		return row.externalKey(row.required("kind"), Names.key(row.required("name")));
	}

	@Override
	public Outcome carryOut(Row row, Supplier<Stream<Row>> following) {
		String key = key(row);
		NewParty party = party(row);
		Optional<String> known = this.references.partnership(key);
		if (known.isEmpty()) {
			return create(row, key, party, following);
		}
		Partnership before = Objects.requireNonNull(this.partnerships.byIds(List.of(known.get())).get(known.get()));
		Partnership changed = stand(row, change(row, before));
		Optional<Party> present = present(changed, party);
		if (present.isEmpty()) {
			aboutTheParty(() -> this.editing.addParty(changed.id(), changed.version(), party));
			return Outcome.created(TYPE, changed.id());
		}
		boolean left = leaves(row, changed, present.get(), party.validTo());
		return Outcome.changed(left || changed.version() > before.version(), TYPE, changed.id());
	}

	private NewParty party(Row row) {
		return new NewParty(this.references.actor(row, "party", "Actor"),
				Objects.requireNonNullElse(row.oneOf("role", PartyRole.class), PartyRole.MEMBER), row.day("party_from"),
				row.day("party_to"));
	}

	private Outcome create(Row row, String key, NewParty party, Supplier<Stream<Row>> following) {
		PartnershipStatus status = Objects.requireNonNullElse(row.oneOf("status", PartnershipStatus.class),
				PartnershipStatus.PROPOSED);
		row.required("level");
		row.required("formality");
		row.required("valid_from");
		Row second = following.get()
			.filter((other) -> names(other, key))
			.filter((other) -> other(other, party))
			.findFirst()
			.orElseThrow(
					() -> UserErrorException.at("party", UserErrorCode.REQUIRED, "aPartnershipBeginsWithTwoParties"));
		Partnership partnership = this.editing.create(new NewPartnership(row.required("name"), row.required("kind"),
				Objects.requireNonNull(row.oneOf("level", PartnershipLevel.class)),
				Objects.requireNonNull(row.oneOf("formality", Formality.class)), row.list("forms"),
				row.text("description"),
				(status == PartnershipStatus.PROPOSED) ? PartnershipStatus.PROPOSED : PartnershipStatus.ACTIVE,
				Objects.requireNonNull(row.day("valid_from")), row.day("valid_to"), row.day("review_on"),
				this.references.communities(row, "communities"), List.of(party, party(second))));
		stand(row, partnership);
		this.references.link(TYPE, partnership.id(), key);
		return new Outcome(ImportRowResult.CREATED, TYPE, partnership.id(), List.of(second));
	}

	private static boolean names(Row row, String key) {
		return row.text("name") != null && row.text("kind") != null && key(row).equals(key);
	}

	/** Whether a row names another actor than the first party, and nothing is wrong. */
	private boolean other(Row row, NewParty first) {
		try {
			return !party(row).actor().equals(first.actor());
		}
		catch (UserErrorException ex) {
			return false;
		}
	}

	private Partnership change(Row row, Partnership partnership) {
		List<String> communities = this.references.communities(row, "communities");
		boolean sameCommunities = communities == null || Set.copyOf(communities)
			.equals(Set.copyOf(this.partnerships.communities(List.of(partnership.id()))
				.getOrDefault(partnership.id(), List.of())
				.stream()
				.map(Community::id)
				.toList()));
		PartnershipChange change = new PartnershipChange(partnership.id(), partnership.version(),
				row.change("name", partnership.name()), row.change("kind", partnership.kindCode()),
				Row.patch(row.oneOf("level", PartnershipLevel.class), partnership.level()),
				Row.patch(row.oneOf("formality", Formality.class), partnership.formality()),
				Row.patch(row.list("forms"), partnership.formCodes()),
				row.change("description", partnership.description()),
				Row.patch(row.day("valid_from"), partnership.validFrom()),
				Row.patch(row.day("valid_to"), partnership.validTo()),
				Row.patch(row.day("review_on"), partnership.reviewOn()),
				sameCommunities ? Patch.keep() : Patch.to(communities));
		boolean changes = Stream
			.of(change.name(), change.kind(), change.level(), change.formality(), change.forms(), change.description(),
					change.validFrom(), change.validTo(), change.reviewOn(), change.communities())
			.anyMatch(Patch::given);
		return changes ? this.editing.change(change) : partnership;
	}

	/**
	 * Gives the partnership the status the row says. One that has ended stays so: a later
	 * {@code valid_to} renews it.
	 */
	private Partnership stand(Row row, Partnership partnership) {
		PartnershipStatus said = row.oneOf("status", PartnershipStatus.class);
		PartnershipStatus now = partnership.status(day(partnership));
		if (said == null || said == now || now == PartnershipStatus.ENDED) {
			return partnership;
		}
		return this.editing.changeStatus(partnership.id(), partnership.version(), said, day(partnership));
	}

	/** Today, or the first day of a term to come. */
	private LocalDate day(Partnership partnership) {
		LocalDate day = this.today.date();
		return day.isBefore(partnership.validFrom()) ? partnership.validFrom() : day;
	}

	private Optional<Party> present(Partnership partnership, NewParty party) {
		List<Party> parties = new ArrayList<>();
		PageRequest page = PageRequest.first(PageRequest.MAXIMUM);
		Page<Party> found;
		do {
			found = this.partnerships.parties(List.of(partnership.id()), true, null, page)
				.getOrDefault(partnership.id(), Page.empty());
			parties.addAll(found.items());
			if (found.hasNext()) {
				page = PageRequest.after(found.rows().get(found.rows().size() - 1), PageRequest.MAXIMUM);
			}
		}
		while (found.hasNext());
		return parties.stream()
			.filter((one) -> one.actorId().equals(party.actor())
					&& (party.validFrom() == null || party.validFrom().equals(one.validFrom())))
			.max(Comparator.comparing(Party::validFrom));
	}

	/** Ends the party's part when the row says an end. */
	private boolean leaves(Row row, Partnership partnership, Party present, @Nullable LocalDate end) {
		if (row.text("role") != null && row.oneOf("role", PartyRole.class) != present.role()) {
			throw UserErrorException.at("role", UserErrorCode.INVALID, "itIsAPartyAsEnd", present.role().name());
		}
		if (end == null || end.equals(present.validTo())) {
			return false;
		}
		aboutTheParty(() -> this.editing.removeParty(present.id(), partnership.version(), end));
		return true;
	}

	/** What is wrong with a party is told apart from what is wrong with a partnership. */
	private static void aboutTheParty(Runnable work) {
		try {
			work.run();
		}
		catch (UserErrorException ex) {
			throw new UserErrorException(ex.errors()
				.stream()
				.map((error) -> UserError.at("parties.0." + String.join(".", error.path()), error.code(), error.text()))
				.toList());
		}
	}

}
