package org.partnershipportal.partnership.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.PartnershipEditing;
import org.partnershipportal.partnership.PartnershipFilter;
import org.partnershipportal.partnership.PartnershipMap;
import org.partnershipportal.partnership.PartnershipMaps;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.Partnerships;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.AddPartyInput;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.AddPartyPayload;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.ChangePartnershipInput;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.ChangePartnershipPayload;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.ChangePartnershipStatusInput;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.ChangePartnershipStatusPayload;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.CreatePartnershipInput;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.CreatePartnershipPayload;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.RemovePartyInput;
import org.partnershipportal.partnership.graphql.PartnershipPayloads.RemovePartyPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class PartnershipController {

	private final Partnerships partnerships;

	private final PartnershipMaps maps;

	private final PartnershipEditing editing;

	private final Vocabularies vocabularies;

	private final Today today;

	PartnershipController(Partnerships partnerships, PartnershipMaps maps, PartnershipEditing editing,
			Vocabularies vocabularies, Today today) {
		this.partnerships = partnerships;
		this.maps = maps;
		this.editing = editing;
		this.vocabularies = vocabularies;
		this.today = today;
	}

	@QueryMapping
	Optional<Partnership> partnership(@Argument String id) {
		return this.partnerships.find(id);
	}

	@QueryMapping
	Page<Partnership> partnerships(@Argument @Nullable PartnershipFilter filter, @Argument @Nullable LocalDate asOf,
			PageRequest page) {
		return this.partnerships.list(Objects.requireNonNullElse(filter, PartnershipFilter.NONE), asOf, page);
	}

	@QueryMapping
	PartnershipMap partnershipMap(@Argument @Nullable String community, @Argument @Nullable String unit,
			@Argument @Nullable LocalDate asOf, @Argument int first) {
		return this.maps.draw(community, unit, asOf, first);
	}

	@SchemaMapping
	Term kind(Partnership partnership) {
		return this.vocabularies.term(Vocabulary.PARTNERSHIP_KINDS, partnership.kindCode());
	}

	@SchemaMapping
	List<Term> forms(Partnership partnership) {
		return this.vocabularies.terms(Vocabulary.COOPERATION_FORMS, partnership.formCodes());
	}

	@SchemaMapping
	PartnershipStatus status(Partnership partnership, @Argument @Nullable LocalDate asOf) {
		return partnership.status(this.today.or(asOf));
	}

	@BatchMapping(typeName = "Partnership", field = "viewerCanChange")
	Map<Partnership, Boolean> viewerCanChange(List<Partnership> partnerships) {
		Set<String> changeable = this.partnerships.among(Operation.CHANGE_PARTNERSHIP,
				partnerships.stream().map(Partnership::id).distinct().toList());
		Map<Partnership, Boolean> can = new HashMap<>();
		partnerships.forEach((partnership) -> can.put(partnership, changeable.contains(partnership.id())));
		return can;
	}

	@MutationMapping
	CreatePartnershipPayload createPartnership(@Argument CreatePartnershipInput input) {
		return Mutations.run(() -> this.editing.create(input.partnership()),
				(partnership, errors) -> new CreatePartnershipPayload(input.clientMutationId(), partnership, errors));
	}

	@MutationMapping
	ChangePartnershipPayload changePartnership(@Argument ChangePartnershipInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(partnership, errors) -> new ChangePartnershipPayload(input.clientMutationId(), partnership, errors));
	}

	@MutationMapping
	ChangePartnershipStatusPayload changePartnershipStatus(@Argument ChangePartnershipStatusInput input) {
		return Mutations.run(() -> this.editing.changeStatus(input.id(), input.version(), input.status(), input.from()),
				(partnership, errors) -> new ChangePartnershipStatusPayload(input.clientMutationId(), partnership,
						errors));
	}

	@MutationMapping
	AddPartyPayload addParty(@Argument AddPartyInput input) {
		return Mutations.run(() -> this.editing.addParty(input.partnership(), input.version(), input.party()),
				(added, errors) -> new AddPartyPayload(input.clientMutationId(),
						(added != null) ? added.partnership() : null, (added != null) ? added.party() : null, errors));
	}

	@MutationMapping
	RemovePartyPayload removeParty(@Argument RemovePartyInput input) {
		return Mutations.run(() -> this.editing.removeParty(input.party(), input.version(), input.validTo()),
				(partnership, errors) -> new RemovePartyPayload(input.clientMutationId(), partnership, errors));
	}

}
