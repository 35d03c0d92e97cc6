package org.partnershipportal.profile.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.ProfileChange;
import org.partnershipportal.profile.ServiceAtPlace;

/**
 * Payloads of the mutations on profiles, as in the SDL, and what their inputs have in
 * common.
 */
final class ProfilePayloads {

	private ProfilePayloads() {
	}

	/**
	 * An input as it was given: the fields of a profile are many, and which of them are
	 * given is what counts.
	 *
	 * @param given the fields by name
	 */
	record Input(Map<String, @Nullable Object> given) {

		@Nullable String clientMutationId() {
			return (String) this.given.get("clientMutationId");
		}

		String text(String name) {
			return (String) Objects.requireNonNull(this.given.get(name));
		}

		int version() {
			return (Integer) Objects.requireNonNull(this.given.get("version"));
		}

		@Nullable Boolean confidential() {
			return (Boolean) this.given.get("confidential");
		}

		@Nullable LocalDate closedOn() {
			return (LocalDate) this.given.get("closedOn");
		}

		ProfileChange change() {
			return new ProfileChange(text("id"), version(), this.given);
		}

	}

	record ChangeOrganisationProfilePayload(@Nullable String clientMutationId, @Nullable Actor organisation,
			List<UserError> userErrors) {
	}

	record ChangeServiceProfilePayload(@Nullable String clientMutationId, @Nullable ProvidedService service,
			List<UserError> userErrors) {
	}

	record ReportCapacityInput(@Nullable String clientMutationId, String service, String capacity, int available) {
	}

	record ReportCapacityPayload(@Nullable String clientMutationId, @Nullable ProvidedService service,
			List<UserError> userErrors) {
	}

	record PlacePayload(@Nullable String clientMutationId, @Nullable Place place, List<UserError> userErrors) {
	}

	record ServiceAtPlacePayload(@Nullable String clientMutationId, @Nullable ServiceAtPlace serviceAtPlace,
			List<UserError> userErrors) {
	}

}
