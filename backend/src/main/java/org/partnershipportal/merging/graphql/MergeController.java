package org.partnershipportal.merging.graphql;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.merging.Merge;
import org.partnershipportal.merging.MergePreviews;
import org.partnershipportal.merging.MergeUndoing;
import org.partnershipportal.merging.Merges;
import org.partnershipportal.merging.Merging;
import org.partnershipportal.merging.graphql.MergePayloads.MergeEntriesInput;
import org.partnershipportal.merging.graphql.MergePayloads.MergeEntriesPayload;
import org.partnershipportal.merging.graphql.MergePayloads.MergePreviewAnswer;
import org.partnershipportal.merging.graphql.MergePayloads.UndoMergeInput;
import org.partnershipportal.merging.graphql.MergePayloads.UndoMergePayload;

@Controller
class MergeController {

	private final Merges merges;

	private final MergePreviews previews;

	private final Merging merging;

	private final MergeUndoing undoing;

	MergeController(Merges merges, MergePreviews previews, Merging merging, MergeUndoing undoing) {
		this.merges = merges;
		this.previews = previews;
		this.merging = merging;
		this.undoing = undoing;
	}

	@QueryMapping
	Page<Merge> merges(PageRequest page) {
		return this.merges.list(page);
	}

	@QueryMapping
	MergePreviewAnswer mergePreview(@Argument String stays, @Argument String goes) {
		return Mutations.run(() -> this.previews.of(stays, goes), MergePreviewAnswer::new);
	}

	@QueryMapping
	MergeUndoing.Preview undoMergePreview(@Argument String id) {
		return this.undoing.preview(id);
	}

	@MutationMapping
	MergeEntriesPayload mergeEntries(@Argument MergeEntriesInput input) {
		return Mutations.run(() -> this.merging.merge(input.merge()),
				(merge, errors) -> new MergeEntriesPayload(input.clientMutationId(), merge, errors));
	}

	@MutationMapping
	UndoMergePayload undoMerge(@Argument UndoMergeInput input) {
		return Mutations.run(() -> this.undoing.undo(input.id()),
				(merge, errors) -> new UndoMergePayload(input.clientMutationId(), merge, errors));
	}

}
