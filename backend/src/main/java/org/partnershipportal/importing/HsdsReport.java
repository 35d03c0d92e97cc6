package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.hsds.HsdsFault;
import org.partnershipportal.hsds.HsdsProblem;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;

/** Says of the rows of a package what became of them, in words of one language. */
final class HsdsReport {

	private final ErrorTexts texts;

	private final Locale language;

	HsdsReport(ErrorTexts texts, Locale language) {
		this.texts = texts;
		this.language = language;
	}

	/** What the reader found. */
	ImportRow told(HsdsProblem problem) {
		HsdsFault.Effect effect = problem.fault().effect();
		boolean note = effect == HsdsFault.Effect.NOTED || effect == HsdsFault.Effect.VALUE_LEFT_OUT;
		HsdsTable table = problem.table();
		return new ImportRow(0, note ? ImportRowResult.NOTED : ImportRowResult.REFUSED, problem.column(),
				said(problem.text()), null, null, problem.origin().toString(), (table != null) ? table.table() : null,
				problem.id());
	}

	/** Why an entry was refused. */
	Refusal refusal(UserErrorException fault) {
		return Refusal.of(fault, this.texts, this.language);
	}

	private String said(MessageSourceResolvable text) {
		return this.texts.of(text, this.language);
	}

	/** Of an entry, or of what belongs to it. */
	ImportRow row(HsdsItem item, HsdsPlan plan, @Nullable Refusal refusal) {
		HsdsItem root = plan.root();
		HsdsRow row = item.row();
		boolean lost = !item.refused() && (item != root && refusal != null || HsdsPlanner.lost(item));
		ImportRowResult result = lost ? ImportRowResult.ORPHAN
				: (refusal != null) ? ImportRowResult.REFUSED : outcome(item, root);
		List<String> reasons = new ArrayList<>();
		if (refusal != null && item == root) {
			reasons.add(refusal.reason());
		}
		if (lost) {
			reasons.add(said(UserError.text("whatThisBelongsToWasNotImported")));
		}
		item.notes().forEach((note) -> reasons.add(said(note)));
		boolean there = !root.id().isEmpty() && result != ImportRowResult.ORPHAN && result != ImportRowResult.REFUSED;
		return new ImportRow(0, result, (refusal != null && item == root) ? refusal.column() : item.column(),
				reasons.isEmpty() ? null : String.join(" ", reasons), there ? plan.entry().type() : null,
				there ? root.id() : null, row.origin().toString(), row.table().table(), row.id());
	}

	/**
	 * What says something of an entry is as new as the entry; a text in another language
	 * is what the translation is.
	 */
	private static ImportRowResult outcome(HsdsItem item, HsdsItem root) {
		boolean said = item.type() == Void.class && item.kept().isEmpty();
		HsdsItem owner = item.owner();
		if (said && owner != null && HsdsTranslations.is(owner)) {
			return owner.result();
		}
		return (said && root.result() == ImportRowResult.CREATED) ? ImportRowResult.CREATED : item.result();
	}

	/** Of a row that is no entry and belongs to none. */
	ImportRow free(HsdsItem item) {
		String reason = item.notes().isEmpty() ? null
				: item.notes().stream().map(this::said).collect(Collectors.joining(" "));
		HsdsRow row = item.row();
		return new ImportRow(0, item.result(), null, reason, null, null, row.origin().toString(), row.table().table(),
				row.id());
	}

	/**
	 * Of a row whose owner is nowhere.
	 * @param notes what the reader said of it: which owner, or that it names none
	 */
	ImportRow lost(HsdsRow row, List<MessageSourceResolvable> notes) {
		List<MessageSourceResolvable> reasons = new ArrayList<>(notes);
		if (notes.stream().noneMatch(HsdsReport::namesNone)) {
			reasons.add(0, UserError.text("theRowItBelongsToIsNowhere"));
		}
		return new ImportRow(0, ImportRowResult.ORPHAN, null,
				reasons.stream().map(this::said).collect(Collectors.joining(" ")), null, null, row.origin().toString(),
				row.table().table(), row.id());
	}

	private static boolean namesNone(MessageSourceResolvable note) {
		String[] codes = note.getCodes();
		return codes != null && List.of(codes).contains("hsds." + HsdsFault.UNATTACHED);
	}

}
