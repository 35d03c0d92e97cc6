package org.partnershipportal.scanning.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.scanning.NewPriority;
import org.partnershipportal.scanning.Priority;
import org.partnershipportal.scanning.Rating;

/** Inputs and payloads of the mutations on priorities, as in the SDL. */
final class ScanningPayloads {

	private ScanningPayloads() {
	}

	record RateProblemInput(@Nullable String clientMutationId, String problem, @Nullable Integer version,
			Rating frequency, Rating harm, Rating affected, Rating communityConcern) {

		NewPriority priority() {
			return new NewPriority(this.problem, this.version, this.frequency, this.harm, this.affected,
					this.communityConcern);
		}

	}

	record RateProblemPayload(@Nullable String clientMutationId, @Nullable Priority priority,
			List<UserError> userErrors) {
	}

}
