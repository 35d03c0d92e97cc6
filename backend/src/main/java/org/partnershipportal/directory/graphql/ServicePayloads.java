package org.partnershipportal.directory.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.directory.NewService;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ServiceChange;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on services, as in the SDL. */
final class ServicePayloads {

	private ServicePayloads() {
	}

	record CreateServiceInput(@Nullable String clientMutationId, String organisation, String name,
			@Nullable String alternateName, @Nullable String description, @Nullable List<String> types,
			@Nullable String eligibility, @Nullable Integer minimumAge, @Nullable Integer maximumAge,
			@Nullable List<String> languages, @Nullable String coverage, @Nullable String email, @Nullable String phone,
			@Nullable String website) {

		NewService service() {
			return new NewService(this.organisation, this.name, this.alternateName, this.description, this.types,
					this.eligibility, this.minimumAge, this.maximumAge, this.languages, this.coverage, this.email,
					this.phone, this.website);
		}

	}

	record CreateServicePayload(@Nullable String clientMutationId, @Nullable ProvidedService service,
			List<UserError> userErrors) {
	}

	record ChangeServiceInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> alternateName, ArgumentValue<String> description, ArgumentValue<List<String>> types,
			ArgumentValue<String> eligibility, ArgumentValue<Integer> minimumAge, ArgumentValue<Integer> maximumAge,
			ArgumentValue<List<String>> languages, ArgumentValue<String> coverage, ArgumentValue<String> email,
			ArgumentValue<String> phone, ArgumentValue<String> website) {

		ServiceChange change() {
			return new ServiceChange(this.id, this.version, patch(this.name), patch(this.alternateName),
					patch(this.description), patch(this.types), patch(this.eligibility), patch(this.minimumAge),
					patch(this.maximumAge), patch(this.languages), patch(this.coverage), patch(this.email),
					patch(this.phone), patch(this.website));
		}

	}

	record ChangeServicePayload(@Nullable String clientMutationId, @Nullable ProvidedService service,
			List<UserError> userErrors) {
	}

	record CloseServiceInput(@Nullable String clientMutationId, String id, int version, @Nullable LocalDate closedOn) {
	}

	record CloseServicePayload(@Nullable String clientMutationId, @Nullable ProvidedService service,
			List<UserError> userErrors) {
	}

}
