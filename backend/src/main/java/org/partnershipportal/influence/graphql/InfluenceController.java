package org.partnershipportal.influence.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.Influence;
import org.partnershipportal.influence.InfluenceEditing;
import org.partnershipportal.influence.InfluenceTies;
import org.partnershipportal.influence.Influences;
import org.partnershipportal.influence.graphql.InfluencePayloads.ChangeInfluenceInput;
import org.partnershipportal.influence.graphql.InfluencePayloads.ChangeInfluencePayload;
import org.partnershipportal.influence.graphql.InfluencePayloads.EndInfluenceInput;
import org.partnershipportal.influence.graphql.InfluencePayloads.EndInfluencePayload;
import org.partnershipportal.influence.graphql.InfluencePayloads.RecordInfluenceInput;
import org.partnershipportal.influence.graphql.InfluencePayloads.RecordInfluencePayload;
import org.partnershipportal.problem.Countermeasure;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Vocabularies;

@Controller
class InfluenceController {

	private final Influences influences;

	private final InfluenceEditing editing;

	private final InfluenceTies ties;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	InfluenceController(Influences influences, InfluenceEditing editing, InfluenceTies ties, Vocabularies vocabularies,
			Permissions permissions, BatchLoaderRegistry loaders) {
		this.influences = influences;
		this.editing = editing;
		this.ties = ties;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		ChildPages.register(loaders, "influencersOfSide",
				(parents, like) -> influences.ofSides(parents, like.asOf(), like.page()));
		ChildPages.register(loaders, "influencesOfActor",
				(parents, like) -> influences.ofActors(parents, like.asOf(), like.page()));
	}

	@QueryMapping
	Optional<Influence> influence(@Argument String id) {
		return this.influences.find(id);
	}

	@SchemaMapping(typeName = "Influence")
	InfluenceRole role(Influence influence) {
		return InfluenceRole.of(influence.side().kind());
	}

	@SchemaMapping(typeName = "Influence")
	@Nullable InformationSource source(Influence influence) {
		String code = influence.sourceCode();
		return (code != null) ? this.vocabularies.informationSource(code) : null;
	}

	@BatchMapping(typeName = "Influence", field = "countermeasures")
	Map<Influence, List<Countermeasure>> countermeasures(List<Influence> influences) {
		Map<String, List<Countermeasure>> served = this.ties
			.of(influences.stream().map(Influence::id).distinct().toList());
		return influences.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(influence) -> served.getOrDefault(influence.id(), List.of())));
	}

	@SchemaMapping(typeName = "Influence")
	boolean viewerCanChange(Influence influence) {
		// As for problems: whoever sees the side may change what is said of it.
		return this.permissions.permits(Operation.CHANGE_INFLUENCE);
	}

	@SchemaMapping(typeName = "Side")
	CompletableFuture<Page<Influence>> influencers(Side side, @Argument @Nullable LocalDate asOf, PageRequest page,
			DataLoader<ChildPages.Key, Page<Influence>> influencersOfSide) {
		return influencersOfSide.load(ChildPages.Key.of(side.id(), asOf, page));
	}

	/** Null, without an error, when the viewer may see no problems. */
	@SchemaMapping(typeName = "Actor")
	CompletableFuture<@Nullable Page<Influence>> influences(Actor actor, @Argument @Nullable LocalDate asOf,
			PageRequest page, DataLoader<ChildPages.Key, @Nullable Page<Influence>> influencesOfActor) {
		return this.permissions.permits(Operation.INFLUENCE)
				? influencesOfActor.load(ChildPages.Key.of(actor.id(), asOf, page))
				: CompletableFuture.completedFuture(null);
	}

	@MutationMapping
	RecordInfluencePayload recordInfluence(@Argument RecordInfluenceInput input) {
		return Mutations.run(() -> this.editing.record(input.influence()),
				(influence, errors) -> new RecordInfluencePayload(input.clientMutationId(), influence, errors));
	}

	@MutationMapping
	ChangeInfluencePayload changeInfluence(@Argument ChangeInfluenceInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(influence, errors) -> new ChangeInfluencePayload(input.clientMutationId(), influence, errors));
	}

	@MutationMapping
	EndInfluencePayload endInfluence(@Argument EndInfluenceInput input) {
		return Mutations.run(() -> this.editing.end(input.id(), input.version(), input.validTo()),
				(influence, errors) -> new EndInfluencePayload(input.clientMutationId(), influence, errors));
	}

}
