package org.partnershipportal.notification.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.notification.Following;
import org.partnershipportal.notification.graphql.NotificationPayloads.FollowProblemInput;
import org.partnershipportal.notification.graphql.NotificationPayloads.FollowProblemPayload;
import org.partnershipportal.notification.graphql.NotificationPayloads.UnfollowProblemInput;
import org.partnershipportal.notification.graphql.NotificationPayloads.UnfollowProblemPayload;
import org.partnershipportal.problem.Problem;

@Controller
class FollowingController {

	private final Following following;

	FollowingController(Following following) {
		this.following = following;
	}

	@BatchMapping(typeName = "Problem", field = "viewerFollows")
	Map<Problem, Boolean> viewerFollows(List<Problem> problems) {
		Set<String> followed = this.following.among(problems.stream().map(Problem::id).distinct().toList());
		Map<Problem, Boolean> follows = new HashMap<>();
		problems.forEach((problem) -> follows.put(problem, followed.contains(problem.id())));
		return follows;
	}

	@MutationMapping
	FollowProblemPayload followProblem(@Argument FollowProblemInput input) {
		return Mutations.run(() -> this.following.follow(input.problem()),
				(problem, errors) -> new FollowProblemPayload(input.clientMutationId(), problem, errors));
	}

	@MutationMapping
	UnfollowProblemPayload unfollowProblem(@Argument UnfollowProblemInput input) {
		return Mutations.run(() -> this.following.unfollow(input.problem()),
				(problem, errors) -> new UnfollowProblemPayload(input.clientMutationId(), problem, errors));
	}

}
