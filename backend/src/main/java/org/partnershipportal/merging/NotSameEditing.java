package org.partnershipportal.merging;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Says of entries that look alike that they are not the same, and takes that back. */
@Service
public class NotSameEditing {

	/** Longest reason, in characters. */
	private static final int REASON = 500;

	private final EntryReader reader;

	private final NotSameStore store;

	private final ChangeRecord changes;

	NotSameEditing(EntryReader reader, NotSameStore store, ChangeRecord changes) {
		this.reader = reader;
		this.store = store;
		this.changes = changes;
	}

	/**
	 * Says that two entries are not the same.
	 * @throws UserErrorException when there are no such two
	 */
	@Transactional
	@Guarded(Operation.MARK_NOT_SAME)
	public Duplicate mark(String first, String second, @Nullable String reason) {
		MergeKind kind = kind(first, second, new Checks().optional("reason", reason, REASON));
		String key = NotSameStore.key(first, second);
		Duplicate before = this.store.find(kind, key).orElse(null);
		this.store.create(kind, key, Names.trimmed(reason));
		Duplicate after = this.store.find(kind, key).orElseThrow();
		this.changes.write(Operation.MARK_NOT_SAME, "NotSame", key, before, after);
		return after;
	}

	/**
	 * Takes back that two entries are not the same.
	 * @throws UserErrorException when nobody said so
	 */
	@Transactional
	@Guarded(Operation.TAKE_BACK_NOT_SAME)
	public Duplicate takeBack(String first, String second) {
		MergeKind kind = kind(first, second, new Checks());
		String key = NotSameStore.key(first, second);
		Duplicate before = this.store.find(kind, key)
			.orElseThrow(() -> UserErrorException.at("first", UserErrorCode.NOT_FOUND, "nobodySaidTheyAreNotTheSame"));
		this.store.delete(key);
		this.changes.write(Operation.TAKE_BACK_NOT_SAME, "NotSame", key, before, null);
		return new Duplicate(before.first(), before.second(), before.signs(), before.likely(), null);
	}

	private MergeKind kind(String first, String second, Checks checks) {
		Optional<MergeKind> one = this.reader.kind(first);
		Optional<MergeKind> two = this.reader.kind(second);
		checks.that(one.isPresent(), "first", UserErrorCode.NOT_FOUND, "thereIsNoEntryToMerge")
			.that(two.isPresent(), "second", UserErrorCode.NOT_FOUND, "thereIsNoEntryToMerge")
			.that(one.isEmpty() || !first.equals(second), "second", UserErrorCode.INVALID, "chooseTwoDifferentEntries")
			.that(one.isEmpty() || two.isEmpty() || one.equals(two), "second", UserErrorCode.INVALID, "mergeTwoOfAKind")
			.done();
		return one.orElseThrow();
	}

}
