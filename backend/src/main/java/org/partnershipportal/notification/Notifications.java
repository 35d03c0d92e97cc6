package org.partnershipportal.notification;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** What the caller is told, and what it has read of it. */
@Service
public class Notifications {

	private final NotificationStore store;

	private final Permissions permissions;

	Notifications(NotificationStore store, Permissions permissions) {
		this.store = store;
		this.permissions = permissions;
	}

	/**
	 * What the caller is told, the newest first.
	 * @param read only what it has read, or only what it has not; all when null
	 */
	@Guarded(Operation.NOTIFICATIONS)
	public Page<Notification> list(@Nullable Boolean read, PageRequest page) {
		Map<String, @Nullable Object> reader = this.store.reader();
		reader.put("read", read);
		return this.store.list(reader, page);
	}

	/** How much of it the caller has not read. */
	@Guarded(Operation.UNREAD_NOTIFICATIONS)
	public int unread() {
		return count();
	}

	private int count() {
		Map<String, @Nullable Object> reader = this.store.reader();
		reader.put("read", false);
		return this.store.count(reader);
	}

	/**
	 * Marks a notification as read as it was when the caller got it: what it has grown by
	 * since stays unread. This is the account's own and no part of the change record.
	 * @param id its id
	 * @param earlier whether everything before it is marked as well
	 * @return how much the caller has not read now
	 * @throws UserErrorException {@code NOT_FOUND} at {@code notification} when the
	 * caller is told no such thing
	 */
	@Transactional
	@Guarded(Operation.MARK_NOTIFICATIONS_READ)
	public int mark(String id, boolean earlier) {
		Notification.Seen seen = Notification.seen(id).orElseThrow(Notifications::missing);
		Map<String, @Nullable Object> reader = this.store.reader();
		reader.put("key", seen.key());
		OffsetDateTime at = this.store.list(reader, PageRequest.first(1))
			.items()
			.stream()
			.map(Notification::at)
			.filter((now) -> !now.isBefore(seen.at()))
			.findFirst()
			.map((now) -> seen.at())
			.orElseThrow(Notifications::missing);
		String account = this.permissions.user().id();
		if (earlier) {
			this.store.markUpTo(account, at);
		}
		else {
			this.store.mark(account, seen.key(), at);
		}
		return count();
	}

	/**
	 * Takes the last marking of everything back: unread is again what was unread before
	 * it. What was marked alone stays read. Nothing happens when there is none to take
	 * back.
	 * @return how much the caller has not read now
	 */
	@Transactional
	@Guarded(Operation.UNDO_NOTIFICATIONS_READ)
	public int undo() {
		this.store.undo(this.permissions.user().id());
		return count();
	}

	private static UserErrorException missing() {
		return UserErrorException.at("notification", UserErrorCode.NOT_FOUND, "youAreNotToldThisAnyMore");
	}

}
