package org.partnershipportal.proposal.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.profile.Part;
import org.partnershipportal.profile.ProposedLists;
import org.partnershipportal.proposal.Proposal;
import org.partnershipportal.proposal.ProposalFilter;
import org.partnershipportal.proposal.Proposals;
import org.partnershipportal.proposal.Proposing;
import org.partnershipportal.proposal.graphql.ProposalPayloads.AnswerProposalInput;
import org.partnershipportal.proposal.graphql.ProposalPayloads.AnswerProposalPayload;
import org.partnershipportal.proposal.graphql.ProposalPayloads.ProposeChangePayload;
import org.partnershipportal.proposal.graphql.ProposalPayloads.WithdrawProposalInput;
import org.partnershipportal.proposal.graphql.ProposalPayloads.WithdrawProposalPayload;
import org.partnershipportal.upkeep.Upkeep;

@Controller
class ProposalController {

	private final Proposals proposals;

	private final Proposing proposing;

	private final Upkeep upkeep;

	private final Actors actors;

	ProposalController(Proposals proposals, Proposing proposing, Upkeep upkeep, Actors actors) {
		this.proposals = proposals;
		this.proposing = proposing;
		this.upkeep = upkeep;
		this.actors = actors;
	}

	@QueryMapping
	Optional<Proposal> proposal(@Argument String id) {
		return this.proposals.find(id);
	}

	@QueryMapping
	Page<Proposal> proposals(@Argument @Nullable ProposalFilter filter, PageRequest page) {
		return this.proposals.list(Objects.requireNonNullElse(filter, ProposalFilter.ALL), page);
	}

	@BatchMapping(typeName = "Proposal", field = "entry")
	Map<Proposal, @Nullable Object> entries(List<Proposal> proposals) {
		return Related.of(proposals, Proposal::entryId, this.upkeep::byIds);
	}

	@BatchMapping(typeName = "Proposal", field = "keeper")
	Map<Proposal, @Nullable Actor> keepers(List<Proposal> proposals) {
		return Related.of(proposals, Proposal::keeperId, this.actors::byIds);
	}

	@BatchMapping(typeName = "Proposal", field = "proposer")
	Map<Proposal, @Nullable Actor> proposers(List<Proposal> proposals) {
		return Related.of(proposals, Proposal::proposerId, this.actors::byIds);
	}

	@SchemaMapping(typeName = "Proposal")
	boolean viewerCanAnswer(Proposal proposal) {
		return this.proposals.mayAnswer(proposal);
	}

	@SchemaMapping(typeName = "Proposal")
	boolean viewerCanWithdraw(Proposal proposal) {
		return proposal.open() && proposal.own();
	}

	@SchemaMapping(typeName = "ProposedField")
	List<String> was(Proposal.Field field) {
		return texts(field.was());
	}

	@SchemaMapping(typeName = "ProposedField")
	List<String> proposed(Proposal.Field field) {
		return texts(field.proposed());
	}

	@SchemaMapping(typeName = "ProposedField")
	List<Part> itemsWas(Proposal.Field field) {
		return items(field, field.was());
	}

	@SchemaMapping(typeName = "ProposedField")
	List<Part> itemsProposed(Proposal.Field field) {
		return items(field, field.proposed());
	}

	private static List<Part> items(Proposal.Field field, @Nullable Object value) {
		return ProposedLists.isList(field.name()) ? ProposedLists.items(field.name(), value) : List.of();
	}

	private static List<String> texts(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().filter((item) -> !(item instanceof Map)).map(String::valueOf).toList();
		}
		return (value == null || value.toString().isBlank()) ? List.of() : List.of(value.toString());
	}

	@MutationMapping
	ProposeChangePayload proposeChange(@Argument Map<String, @Nullable Object> input) {
		return Mutations.run(() -> this.proposing.propose(ProposalPayloads.proposal(input)), (proposal,
				errors) -> new ProposeChangePayload((String) input.get("clientMutationId"), idOf(proposal), errors));
	}

	@MutationMapping
	AnswerProposalPayload answerProposal(@Argument AnswerProposalInput input) {
		return Mutations.run(() -> this.proposing.answer(input.answer()),
				(proposal, errors) -> new AnswerProposalPayload(input.clientMutationId(), idOf(proposal), errors));
	}

	@MutationMapping
	WithdrawProposalPayload withdrawProposal(@Argument WithdrawProposalInput input) {
		return Mutations.run(() -> this.proposing.withdraw(input.proposal(), input.version()),
				(proposal, errors) -> new WithdrawProposalPayload(input.clientMutationId(), idOf(proposal), errors));
	}

	private static @Nullable String idOf(@Nullable Proposal proposal) {
		return (proposal != null) ? proposal.id() : null;
	}

	@SchemaMapping(typeName = "ProposeChangePayload", field = "proposal")
	@Nullable Proposal proposed(ProposeChangePayload payload) {
		return read(payload.proposal());
	}

	@SchemaMapping(typeName = "AnswerProposalPayload", field = "proposal")
	@Nullable Proposal answered(AnswerProposalPayload payload) {
		return read(payload.proposal());
	}

	@SchemaMapping(typeName = "WithdrawProposalPayload", field = "proposal")
	@Nullable Proposal withdrawn(WithdrawProposalPayload payload) {
		return read(payload.proposal());
	}

	private @Nullable Proposal read(@Nullable String id) {
		return (id != null) ? this.proposals.byIds(List.of(id)).get(id) : null;
	}

}
