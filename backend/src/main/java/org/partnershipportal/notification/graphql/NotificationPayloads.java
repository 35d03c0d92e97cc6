package org.partnershipportal.notification.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.Problem;

/** Inputs and payloads of following and of marking as read, as in the SDL. */
final class NotificationPayloads {

	private NotificationPayloads() {
	}

	record FollowProblemInput(@Nullable String clientMutationId, String problem) {
	}

	record FollowProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

	record UnfollowProblemInput(@Nullable String clientMutationId, String problem) {
	}

	record UnfollowProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

	record MarkNotificationsReadInput(@Nullable String clientMutationId, String notification,
			@Nullable Boolean earlier) {
	}

	record MarkNotificationsReadPayload(@Nullable String clientMutationId, @Nullable Integer unread,
			List<UserError> userErrors) {
	}

	record UndoNotificationsReadInput(@Nullable String clientMutationId) {
	}

	record UndoNotificationsReadPayload(@Nullable String clientMutationId, @Nullable Integer unread,
			List<UserError> userErrors) {
	}

}
