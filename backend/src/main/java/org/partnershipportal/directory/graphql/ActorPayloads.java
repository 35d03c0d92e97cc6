package org.partnershipportal.directory.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.NewActor;
import org.partnershipportal.vocabulary.ActorFamily;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on actors, as in the SDL. */
final class ActorPayloads {

	private ActorPayloads() {
	}

	record CreateActorInput(@Nullable String clientMutationId, String name, @Nullable String alternateName, String kind,
			@Nullable List<ActorFamily> alsoFamilies, @Nullable String description, @Nullable String email,
			@Nullable String phone, @Nullable String website, @Nullable List<String> communities,
			@Nullable String reportsTo, @Nullable LocalDate validFrom, @Nullable Boolean confidential) {

		NewActor actor() {
			return new NewActor(this.name, this.alternateName, this.kind, this.alsoFamilies, this.description,
					this.email, this.phone, this.website, this.communities, this.reportsTo, this.validFrom,
					this.confidential);
		}

	}

	record CreateActorPayload(@Nullable String clientMutationId, @Nullable Actor actor, List<UserError> userErrors) {
	}

	record ChangeActorInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> alternateName, ArgumentValue<String> kind,
			ArgumentValue<List<ActorFamily>> alsoFamilies, ArgumentValue<String> description,
			ArgumentValue<String> email, ArgumentValue<String> phone, ArgumentValue<String> website,
			ArgumentValue<List<String>> communities, ArgumentValue<String> reportsTo,
			ArgumentValue<Boolean> confidential) {

		ActorChange change() {
			return new ActorChange(this.id, this.version, patch(this.name), patch(this.alternateName), patch(this.kind),
					patch(this.alsoFamilies), patch(this.description), patch(this.email), patch(this.phone),
					patch(this.website), patch(this.communities), patch(this.reportsTo), patch(this.confidential));
		}

	}

	record ChangeActorPayload(@Nullable String clientMutationId, @Nullable Actor actor, List<UserError> userErrors) {
	}

	record ConfirmActorInput(@Nullable String clientMutationId, String id, int version) {
	}

	record ConfirmActorPayload(@Nullable String clientMutationId, @Nullable Actor actor, List<UserError> userErrors) {
	}

	record CloseActorInput(@Nullable String clientMutationId, String id, int version, @Nullable LocalDate closedOn) {
	}

	record CloseActorPayload(@Nullable String clientMutationId, @Nullable Actor actor, List<UserError> userErrors) {
	}

}
