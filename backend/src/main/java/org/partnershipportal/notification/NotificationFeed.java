package org.partnershipportal.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.partnershipportal.audit.Change;
import org.partnershipportal.audit.ChangeCursor;
import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Tells accounts of what is new for them, as changes are made through any replica. */
@Service
public class NotificationFeed {

	/** Nothing else makes anything to tell; imports change thousands of others. */
	private static final Set<String> TYPES = Set.of("Problem", "SideAnalysis", "VictimGroup", "Location",
			"OffenderGroup", "Priority", "InformationNeed", "Influence", "InfluenceTie", "ResponseAction", "Measure",
			"MeasureResult", "Conclusion", "IndicatorObservation", "Share", "Proposal", "Referral", "ReferralTrack");

	/**
	 * What a change made may say of itself that it was before the change: its moment is
	 * read when the transaction begins, and the change is recorded when it ends.
	 */
	private static final Duration BEFORE = ChangeCursor.OVERLAP;

	private static final int MOST_AT_ONCE = 20;

	private static final int REMEMBERED = 200;

	private final ChangeFeed feed;

	private final NotificationStore store;

	private final Permissions permissions;

	private final Today today;

	NotificationFeed(ChangeFeed feed, NotificationStore store, Permissions permissions, Today today) {
		this.feed = feed;
		this.store = store;
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * Every notification that comes to be or grows from now on through a change by
	 * somebody else, until the subscriber leaves or the sign-in ends. What only time
	 * brings, as a day that comes near, is not told here.
	 */
	@Guarded(Operation.NOTIFICATION_RECEIVED)
	public Flux<Notification> receive() {
		// Whoever is told later is known here only.
		Map<String, @Nullable Object> reader = this.store.reader();
		Flux<Notification> news = Flux.defer(() -> {
			Told told = new Told(reader);
			return this.feed.changes()
				.filter((change) -> TYPES.contains(change.objectType()))
				.concatMapIterable(told::news);
		});
		Instant until = this.permissions.signedInUntil();
		return (until != null) ? news.takeUntilOther(Mono.delay(Duration.between(this.today.instant(), until))) : news;
	}

	/**
	 * One subscriber, and what it was told lately: two changes may be one notification.
	 */
	private final class Told {

		private final Map<String, @Nullable Object> reader;

		private final OffsetDateTime since = NotificationFeed.this.today.instant().atOffset(ZoneOffset.UTC);

		private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
				return size() > REMEMBERED;
			}
		});

		private Told(Map<String, @Nullable Object> reader) {
			this.reader = reader;
		}

		private List<Notification> news(Change change) {
			if (!NotificationFeed.this.store.concerns(this.reader, change.id())) {
				return List.of();
			}
			Map<String, @Nullable Object> unread = new HashMap<>(this.reader);
			unread.put("read", false);
			OffsetDateTime from = change.at().minus(BEFORE);
			unread.put("from", (from.isBefore(this.since) ? this.since : from).truncatedTo(ChronoUnit.MILLIS));
			List<Notification> news = new ArrayList<>(
					NotificationFeed.this.store.list(unread, PageRequest.first(MOST_AT_ONCE)).items());
			Collections.reverse(news);
			return news.stream().filter((one) -> this.ids.add(one.id())).toList();
		}

	}

}
