package org.partnershipportal.merging.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.merging.Duplicate;
import org.partnershipportal.merging.FieldChoice;
import org.partnershipportal.merging.Merge;
import org.partnershipportal.merging.MergePreview;
import org.partnershipportal.merging.NewMerge;

/** Inputs and payloads of merges, as in the SDL. */
final class MergePayloads {

	private MergePayloads() {
	}

	record MergePreviewAnswer(@Nullable MergePreview preview, List<UserError> userErrors) {
	}

	record MergeEntriesInput(@Nullable String clientMutationId, String stays, int staysVersion, String goes,
			int goesVersion, @Nullable List<FieldChoice> fields) {

		NewMerge merge() {
			return new NewMerge(this.stays, this.staysVersion, this.goes, this.goesVersion, this.fields);
		}

	}

	record MergeEntriesPayload(@Nullable String clientMutationId, @Nullable Merge merge, List<UserError> userErrors) {
	}

	record UndoMergeInput(@Nullable String clientMutationId, String id) {
	}

	record UndoMergePayload(@Nullable String clientMutationId, @Nullable Merge merge, List<UserError> userErrors) {
	}

	record MarkNotSameInput(@Nullable String clientMutationId, String first, String second, @Nullable String reason) {
	}

	record MarkNotSamePayload(@Nullable String clientMutationId, @Nullable Duplicate duplicate,
			List<UserError> userErrors) {
	}

	record TakeBackNotSameInput(@Nullable String clientMutationId, String first, String second) {
	}

	record TakeBackNotSamePayload(@Nullable String clientMutationId, @Nullable Duplicate duplicate,
			List<UserError> userErrors) {
	}

}
