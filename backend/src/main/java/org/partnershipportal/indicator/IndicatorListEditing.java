package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Vocabularies;

/** Decides which signs a community watches, and in which order. */
@Service
public class IndicatorListEditing {

	/** Most signs on a list: a short one is looked at. */
	public static final int MOST = 25;

	/** Longest time until a list is looked at again, in months. */
	public static final int MOST_MONTHS = 24;

	private static final String TYPE = "IndicatorList";

	private static final int LONGEST_NOTE = 1000;

	private final IndicatorListStore store;

	private final IndicatorLists lists;

	private final Vocabularies vocabularies;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	IndicatorListEditing(IndicatorListStore store, IndicatorLists lists, Vocabularies vocabularies, GuardedTexts texts,
			Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.lists = lists;
		this.vocabularies = vocabularies;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Gives a community a list of its own, or revises the one it has.
	 * @throws UserErrorException when the input cannot be carried out
	 * @throws AccessDeniedException when the caller's unit does not answer for the
	 * community
	 */
	@Transactional
	@Guarded(Operation.SET_INDICATOR_LIST)
	public IndicatorList set(WantedIndicatorList input) {
		// Of many who make the community's first list at once, one does.
		IndicatorList before = locked(input.community(), input.kind());
		checkVersion(before, input.version());
		IndicatorList after = new IndicatorList((before != null) ? before.id() : Ids.next(), input.community(),
				input.kind(), input.indicators(), input.note(), this.today.date(), input.reviseBy(),
				(before != null) ? before.version() + 1 : 1);
		Checks checks = new Checks();
		checkIndicators(checks, after);
		LocalDate last = this.today.date().plusMonths(MOST_MONTHS);
		checks.that(after.reviseBy().isAfter(this.today.date()) && !after.reviseBy().isAfter(last), "reviseBy",
				UserErrorCode.INVALID, "giveADayAfterTodayAnd", last);
		this.texts.of(checks).optional("note", after.note(), LONGEST_NOTE).guarded().done();
		this.store.save(after);
		this.changes.writePart(after.communityId(), Operation.SET_INDICATOR_LIST, TYPE, after.id(), before, after);
		return after;
	}

	/**
	 * Takes a community's own list away: what the nearest area watches holds there again.
	 * The list stays in the history of the community.
	 * @return what is watched there now
	 * @throws UserErrorException when the list is not the one the caller looked at
	 * @throws AccessDeniedException when the caller's unit does not answer for the
	 * community
	 */
	@Transactional
	@Guarded(Operation.DROP_INDICATOR_LIST)
	public WatchedIndicators drop(String community, IndicatorListKind kind, int version) {
		IndicatorList before = locked(community, kind);
		if (before == null || before.version() != version) {
			throw conflict(watched(community, kind));
		}
		this.store.delete(before.id());
		this.changes.writePart(community, Operation.DROP_INDICATOR_LIST, TYPE, before.id(), before, null);
		return watched(community, kind);
	}

	private WatchedIndicators watched(String community, IndicatorListKind kind) {
		return this.lists.watched(List.of(community))
			.getOrDefault(community, List.of())
			.stream()
			.filter((watched) -> watched.kind() == kind)
			.findFirst()
			.orElseThrow();
	}

	/** The community's own list, which nobody else changes meanwhile. */
	private @Nullable IndicatorList locked(String community, IndicatorListKind kind) {
		this.versions.lock("Community", community, "community");
		if (!this.store.decidesFor(community)) {
			throw new AccessDeniedException("Not allowed for the community " + community);
		}
		return this.store.find(community, kind).orElse(null);
	}

	private static void checkVersion(@Nullable IndicatorList before, @Nullable Integer version) {
		Integer present = (before != null) ? before.version() : null;
		if (!Objects.equals(present, version)) {
			throw conflict(before);
		}
	}

	private static UserErrorException conflict(@Nullable Object present) {
		return new UserErrorException(
				List.of(UserError.at("version", UserErrorCode.CONFLICT, "somebodyElseChangedThisMeanwhileLook")),
				present);
	}

	private void checkIndicators(Checks checks, IndicatorList wanted) {
		List<String> codes = wanted.indicators();
		checks.that(!codes.isEmpty(), "indicators", UserErrorCode.REQUIRED, "chooseAtLeastOneIndicator")
			.that(codes.size() <= MOST, "indicators", UserErrorCode.INVALID, "chooseAtMostIndicatorsAShort", MOST);
		Set<String> known = new HashSet<>();
		for (int i = 0; i < Math.min(codes.size(), MOST); i++) {
			String path = "indicators." + i;
			Indicator indicator = this.vocabularies.indicator(codes.get(i));
			if (indicator == null) {
				checks.add(path, UserErrorCode.NOT_FOUND, "isNotInTheCatalogueOf", codes.get(i));
				continue;
			}
			checks
				.that(known.add(indicator.code()), path, UserErrorCode.DUPLICATE, "isOnTheListTwice", indicator.name())
				.that(wanted.kind().fits(indicator), path, UserErrorCode.INVALID, "isASignAboutOthersThan",
						indicator.name());
		}
	}

}
