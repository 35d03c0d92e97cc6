package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.ContactChecks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.Tried;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** Adds, changes and closes services. */
@Service
public class ServiceEditing {

	private static final String TYPE = "Service";

	private static final int OLDEST = 130;

	private final ServiceStore store;

	private final Vocabularies vocabularies;

	private final ListedParts listed;

	private final Confirmations confirmations;

	private final OriginalTexts originals;

	private final Permissions permissions;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ServiceEditing(ServiceStore store, Vocabularies vocabularies, ListedParts listed, Confirmations confirmations,
			OriginalTexts originals, Permissions permissions, Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.vocabularies = vocabularies;
		this.listed = listed;
		this.confirmations = confirmations;
		this.originals = originals;
		this.permissions = permissions;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Adds a service to an organisation, which becomes a service provider if it was none.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_SERVICE)
	public ProvidedService create(NewService input) {
		return add(List.of(input), this.today.date()).get(0).orThrow();
	}

	/**
	 * Adds services; one that cannot be added does not keep the others from being added.
	 */
	@Transactional
	@Guarded(Operation.CREATE_SERVICE)
	public List<Tried<ProvidedService>> createAll(List<NewService> inputs) {
		return add(inputs, this.today.date());
	}

	/**
	 * Adds a service that is known elsewhere already, with the day on which it was said
	 * to be right there.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_SERVICE)
	public ProvidedService takeOver(NewService input, LocalDate confirmedOn) {
		return add(List.of(input), confirmedOn).get(0).orThrow();
	}

	private List<Tried<ProvidedService>> add(List<NewService> inputs, LocalDate confirmedOn) {
		inputs.forEach((input) -> this.permissions.require(Operation.CREATE_SERVICE, input.organisation()));
		Set<String> open = this.store
			.openOrganisations(inputs.stream().map(NewService::organisation).distinct().toList());
		List<Tried<ProvidedService>> tried = inputs.stream()
			.map((input) -> Tried.of(() -> checked(input, open)))
			.toList();
		List<ProvidedService> added = tried.stream().map(Tried::made).filter(Objects::nonNull).toList();
		if (!added.isEmpty()) {
			this.store.create(added);
			this.confirmations.whole(TYPE, added.stream().map(ProvidedService::id).toList(), confirmedOn);
			this.changes.writeAll(Operation.CREATE_SERVICE, TYPE,
					added.stream()
						.map((one) -> new ChangeRecord.Recorded(one.id(), null, one, List.of(one.organisationId())))
						.toList());
		}
		return tried;
	}

	private ProvidedService checked(NewService input, Set<String> openOrganisations) {
		ProvidedService wanted = new ProvidedService(Ids.next(), input.organisation(), input.name(),
				input.alternateName(), input.description(), list(input.types()), input.eligibility(),
				input.minimumAge(), input.maximumAge(), list(input.languages()), input.coverage(), input.email(),
				input.phone(), input.website(), null, 1);
		Checks checks = checks(wanted, null);
		checks.that(openOrganisations.contains(input.organisation()), "organisation", UserErrorCode.NOT_FOUND,
				"chooseAnOrganisationThatIsNot");
		checks.done();
		return wanted;
	}

	/**
	 * Changes a service.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_SERVICE)
	public ProvidedService change(ServiceChange change) {
		ProvidedService before = open(Operation.CHANGE_SERVICE, change.id(), change.version());
		ProvidedService after = changed(before, change);
		this.originals.changed(before.id(), before.texts(), after.texts());
		this.confirmations.fields(TYPE, before.id(), change.given());
		return save(Operation.CHANGE_SERVICE, before, after);
	}

	/**
	 * Finds out whether a change could be made, by whoever may; nothing is written.
	 * @throws UserErrorException as the change would
	 */
	@Guarded(Operation.PROPOSE_CHANGE)
	public void tryOut(ServiceChange change) {
		changed(stillOpen(this.store.get(change.id())), change);
	}

	private ProvidedService changed(ProvidedService before, ServiceChange change) {
		ProvidedService after = new ProvidedService(before.id(), before.organisationId(),
				Objects.requireNonNullElse(change.name().or(before.name()), ""),
				change.alternateName().or(before.alternateName()), change.description().or(before.description()),
				list(change.types().or(before.typeCodes())), change.eligibility().or(before.eligibility()),
				change.minimumAge().or(before.minimumAge()), change.maximumAge().or(before.maximumAge()),
				list(change.languages().or(before.languages())), change.coverage().or(before.coverage()),
				change.email().or(before.email()), change.phone().or(before.phone()),
				change.website().or(before.website()), before.closedOn(), before.version() + 1);
		Checks checks = checks(after, before.phone());
		if (!Objects.equals(after.phone(), before.phone())) {
			this.listed.check(checks, TYPE, before.id(), "phones", "phone");
		}
		if (!after.languages().equals(before.languages())) {
			this.listed.check(checks, TYPE, before.id(), "spokenLanguages", "languages");
		}
		checks.done();
		return after;
	}

	/**
	 * Ends a service.
	 * @param closedOn first day on which it is no longer offered; today when null
	 * @throws UserErrorException when there is no such service, or it changed meanwhile
	 */
	@Transactional
	@Guarded(Operation.CLOSE_SERVICE)
	public ProvidedService close(String id, int version, @Nullable LocalDate closedOn) {
		ProvidedService before = open(Operation.CLOSE_SERVICE, id, version);
		return save(Operation.CLOSE_SERVICE, before, before.closed(this.today.or(closedOn)));
	}

	private ProvidedService save(Operation operation, ProvidedService before, ProvidedService after) {
		this.store.change(after);
		this.changes.write(operation, TYPE, after.id(), before, after, after.organisationId());
		return after;
	}

	private ProvidedService open(Operation operation, String id, int version) {
		this.permissions.require(operation, this.store.find(id).map(ProvidedService::organisationId).orElse(null));
		this.versions.lock(TYPE, id, "id");
		ProvidedService service = this.store.get(id);
		this.versions.lock(TYPE, id, version, () -> service);
		return stillOpen(service);
	}

	private static ProvidedService stillOpen(ProvidedService service) {
		if (service.closedOn() != null) {
			throw new UserErrorException(
					List.of(UserError.at("id", UserErrorCode.CLOSED, "thisServiceWasClosedOnAnd", service.closedOn())),
					service);
		}
		return service;
	}

	private Checks checks(ProvidedService service, @Nullable String oldPhone) {
		Checks checks = new Checks().required("name", service.name(), Checks.NAME)
			.optional("alternateName", service.alternateName(), Checks.NAME)
			.optional("description", service.description(), Checks.TEXT)
			.optional("eligibility", service.eligibility(), Checks.TEXT)
			.optional("coverage", service.coverage(), Checks.TEXT)
			.range("minimumAge", service.minimumAge(), 0, OLDEST)
			.range("maximumAge", service.maximumAge(), 0, OLDEST);
		Integer youngest = service.minimumAge();
		Integer oldest = service.maximumAge();
		checks.that(youngest == null || oldest == null || youngest <= oldest, "maximumAge", UserErrorCode.INVALID,
				"theOldestAgeMustNotBe");
		// The first telephone of a list may be written in more ways than that of an
		// entry.
		String phone = Objects.equals(oldPhone, service.phone()) ? null : service.phone();
		ContactChecks.check(checks, service.email(), phone, service.website());
		this.vocabularies.check(checks, "types", Vocabulary.SERVICE_TYPES, service.typeCodes());
		for (int i = 0; i < service.languages().size(); i++) {
			checks.that(LanguageTags.wellFormed(service.languages().get(i)), "languages." + i, UserErrorCode.INVALID,
					"giveALanguageTagLikeEn");
		}
		return checks;
	}

	private static List<String> list(@Nullable List<String> values) {
		return (values != null) ? values.stream().distinct().toList() : List.of();
	}

}
