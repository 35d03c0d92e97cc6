package org.partnershipportal.notification.graphql;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.analysis.InformationNeeds;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.indicator.IndicatorList;
import org.partnershipportal.indicator.IndicatorLists;
import org.partnershipportal.notification.Notification;
import org.partnershipportal.notification.NotificationFeed;
import org.partnershipportal.notification.NotificationKind;
import org.partnershipportal.notification.Notifications;
import org.partnershipportal.notification.graphql.NotificationPayloads.MarkNotificationsReadInput;
import org.partnershipportal.notification.graphql.NotificationPayloads.MarkNotificationsReadPayload;
import org.partnershipportal.notification.graphql.NotificationPayloads.UndoNotificationsReadInput;
import org.partnershipportal.notification.graphql.NotificationPayloads.UndoNotificationsReadPayload;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.proposal.Proposal;
import org.partnershipportal.proposal.Proposals;
import org.partnershipportal.referral.Referral;
import org.partnershipportal.referral.ReferralTrack;
import org.partnershipportal.referral.Referrals;
import org.partnershipportal.response.Commitment;
import org.partnershipportal.response.Commitments;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.sharing.Share;
import org.partnershipportal.sharing.Shares;

/**
 * What somebody is told; what it is about is read anew, as far as the reader may see it.
 */
@Controller
class NotificationController {

	private static final Set<NotificationKind> ABOUT_ACTIONS = EnumSet.of(NotificationKind.ASSIGNED,
			NotificationKind.DUE, NotificationKind.OVERDUE);

	private static final Set<NotificationKind> ABOUT_REFERRALS = EnumSet.of(NotificationKind.REFERRAL_RECEIVED,
			NotificationKind.REFERRAL_WITHDRAWN, NotificationKind.REFERRAL_FOLLOWED_UP,
			NotificationKind.REFERRAL_ANSWERED, NotificationKind.REFERRAL_DECLINED,
			NotificationKind.REFERRAL_TO_FOLLOW_UP, NotificationKind.REFERRAL_OVERDUE);

	private static final Set<NotificationKind> ABOUT_PROBLEMS = EnumSet.of(NotificationKind.ASSIGNED,
			NotificationKind.DUE, NotificationKind.OVERDUE, NotificationKind.ASKED, NotificationKind.SHARED,
			NotificationKind.SHARE_ENDING, NotificationKind.CHANGED);

	private final Notifications notifications;

	private final NotificationFeed feed;

	private final Problems problems;

	private final ResponseActions actions;

	private final Commitments commitments;

	private final InformationNeeds needs;

	private final Shares shares;

	private final IndicatorLists lists;

	private final Actors actors;

	private final Proposals proposals;

	private final Referrals referrals;

	NotificationController(Notifications notifications, NotificationFeed feed, Problems problems,
			ResponseActions actions, Commitments commitments, InformationNeeds needs, Shares shares,
			IndicatorLists lists, Actors actors, Proposals proposals, Referrals referrals) {
		this.notifications = notifications;
		this.feed = feed;
		this.problems = problems;
		this.actions = actions;
		this.commitments = commitments;
		this.needs = needs;
		this.shares = shares;
		this.lists = lists;
		this.actors = actors;
		this.proposals = proposals;
		this.referrals = referrals;
	}

	@QueryMapping
	Page<Notification> notifications(@Argument @Nullable Boolean read, PageRequest page) {
		return this.notifications.list(read, page);
	}

	@QueryMapping
	int unreadNotifications() {
		return this.notifications.unread();
	}

	@SubscriptionMapping
	Flux<Notification> notificationReceived(DataFetchingEnvironment environment) {
		// The loaders live as long as the subscription; what they read for one event is
		// outdated at the next.
		return this.feed.receive()
			.doOnNext((news) -> environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll));
	}

	@MutationMapping
	MarkNotificationsReadPayload markNotificationsRead(@Argument MarkNotificationsReadInput input) {
		return Mutations.run(() -> this.notifications.mark(input.notification(), Boolean.TRUE.equals(input.earlier())),
				(unread, errors) -> new MarkNotificationsReadPayload(input.clientMutationId(), unread, errors));
	}

	@MutationMapping
	UndoNotificationsReadPayload undoNotificationsRead(@Argument UndoNotificationsReadInput input) {
		return Mutations.run(() -> this.notifications.undo(),
				(unread, errors) -> new UndoNotificationsReadPayload(input.clientMutationId(), unread, errors));
	}

	@BatchMapping(typeName = "Notification", field = "problem")
	Map<Notification, @Nullable Problem> problem(List<Notification> notifications) {
		return about(notifications, ABOUT_PROBLEMS, Notification::problemId, this.problems::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "action")
	Map<Notification, @Nullable ResponseAction> action(List<Notification> notifications) {
		return about(notifications, ABOUT_ACTIONS, Notification::subjectId, this.actions::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "commitment")
	Map<Notification, @Nullable Commitment> commitment(List<Notification> notifications) {
		return about(notifications, ABOUT_ACTIONS, Notification::subjectId, this.commitments::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "informationNeed")
	Map<Notification, @Nullable InformationNeed> need(List<Notification> notifications) {
		return about(notifications, EnumSet.of(NotificationKind.ASKED), Notification::subjectId, this.needs::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "share")
	Map<Notification, @Nullable Share> share(List<Notification> notifications) {
		return about(notifications, EnumSet.of(NotificationKind.SHARED, NotificationKind.SHARE_ENDING),
				Notification::subjectId, this.shares::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "indicatorList")
	Map<Notification, @Nullable IndicatorList> list(List<Notification> notifications) {
		return about(notifications, EnumSet.of(NotificationKind.REVISION_DUE), Notification::subjectId,
				this.lists::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "proposal")
	Map<Notification, @Nullable Proposal> proposal(List<Notification> notifications) {
		return about(notifications, EnumSet.of(NotificationKind.CHANGE_PROPOSED, NotificationKind.PROPOSAL_ANSWERED),
				Notification::subjectId, this.proposals::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "referral")
	Map<Notification, @Nullable Referral> referral(List<Notification> notifications) {
		return about(notifications, ABOUT_REFERRALS, Notification::subjectId, this.referrals::byIds);
	}

	@BatchMapping(typeName = "Notification", field = "referralTrack")
	Map<Notification, @Nullable ReferralTrack> referralTrack(List<Notification> notifications) {
		Map<Notification, @Nullable Referral> referrals = referral(notifications);
		Map<Notification, @Nullable ReferralTrack> tracks = new HashMap<>();
		referrals.forEach((one, referral) -> tracks.put(one, (referral != null) ? track(one, referral) : null));
		return tracks;
	}

	private static @Nullable ReferralTrack track(Notification notification, Referral referral) {
		return referral.tracks()
			.stream()
			.filter((track) -> track.id().equals(notification.trackId()))
			.findFirst()
			.orElse(null);
	}

	@BatchMapping(typeName = "Notification", field = "actor")
	Map<Notification, @Nullable Actor> actor(List<Notification> notifications) {
		return about(notifications, EnumSet.of(NotificationKind.CONFIRMATION_DUE), Notification::subjectId,
				this.actors::byIds);
	}

	private static <T> Map<Notification, @Nullable T> about(List<Notification> notifications,
			Set<NotificationKind> kinds, Function<Notification, @Nullable String> id,
			Function<List<String>, Map<String, T>> byIds) {
		List<String> ids = notifications.stream()
			.filter((one) -> kinds.contains(one.kind()))
			.map(id)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Map<String, T> found = ids.isEmpty() ? Map.of() : byIds.apply(ids);
		Map<Notification, @Nullable T> about = new HashMap<>();
		notifications.forEach((one) -> about.put(one, kinds.contains(one.kind()) ? found.get(id.apply(one)) : null));
		return about;
	}

}
