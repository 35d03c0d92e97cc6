package org.partnershipportal.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.UserError;
import org.partnershipportal.hsds.HsdsColumn;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.HsdsType;
import org.partnershipportal.profile.FocalPoint;
import org.partnershipportal.profile.HsdsNames;
import org.partnershipportal.profile.HsdsTerms;
import org.partnershipportal.profile.Part;
import org.partnershipportal.profile.ServiceStatus;
import org.partnershipportal.profile.Translation;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Makes trees of the rows of a package: each entry with everything that belongs to it.
 */
final class HsdsBuilder {

	/** The list of an entry's texts in other languages. */
	static final String TRANSLATIONS = "translations";

	/** Most items of one list, as everywhere. */
	private static final int MOST = 200;

	/** References for which the model has no place; they are kept as they came. */
	private static final Set<String> KEPT_REFERENCES = Set.of("parent_organization_id", "program_id");

	private static final Set<String> WHOLE = Set.of("extension", "count", "interval", "year_incorporated", "available",
			"maximum", "minimum_age", "maximum_age");

	private final HsdsContext context;

	HsdsBuilder(HsdsContext context) {
		this.context = context;
	}

	/** An entry with everything that belongs to it. */
	HsdsPlan plan(HsdsRow row) {
		HsdsEntry entry = HsdsEntry.of(row.table());
		HsdsItem root = new HsdsItem(row, entry.profile(), null);
		HsdsPlan plan = new HsdsPlan(entry, root);
		fill(root, plan);
		if (this.context.isUnclear(root.ref())) {
			root.values().put("status", ServiceStatus.INACTIVE.name());
			root.notes().add(UserError.text("itIsTakenAsNotOffered"));
		}
		return plan;
	}

	private void fill(HsdsItem item, HsdsPlan plan) {
		item.notes().addAll(this.context.notes(item.ref()));
		item.row().values().forEach((name, value) -> value(item, plan, name, value));
		for (HsdsRef ref : this.context.index().below(item.ref())) {
			this.context.rows().row(ref.table(), ref.id()).ifPresent((row) -> {
				if (!ours(item, plan, row)) {
					below(item, plan, row);
				}
			});
		}
	}

	private static void value(HsdsItem item, HsdsPlan plan, String name, Object value) {
		HsdsColumn column = item.row().table().column(name).orElseThrow();
		if ("id".equals(name) || column.type() == HsdsType.ID && !KEPT_REFERENCES.contains(name)
				|| notSaid(item, plan, column, value)) {
			return;
		}
		Object converted = converted(item.row(), name, value);
		if (converted == null) {
			item.kept().put(name, value);
			item.notes().add(UserError.text("leftOutOf", name, UserError.text("isNoWholeNumber", value.toString())));
			return;
		}
		String own = (item == plan.root()) ? plan.entry().field(name) : null;
		if (own != null) {
			plan.fields().put(own, converted);
		}
		else if (HsdsNames.hasValue(item.type(), HsdsNames.field(name))) {
			item.values().put(HsdsNames.field(name), converted);
		}
		else {
			item.kept().put(name, value);
		}
	}

	/**
	 * What exports say for want of a text that HSDS asks for says nothing when it comes
	 * back.
	 */
	private static boolean notSaid(HsdsItem item, HsdsPlan plan, HsdsColumn column, Object value) {
		if (item == plan.root() && "name".equals(column.name())) {
			return false;
		}
		boolean called = item.row().table() == HsdsTable.ORGANIZATION && "description".equals(column.name());
		return called && value.equals(item.row().text("name"))
				|| column.required() && column.type() == HsdsType.TEXT && HsdsNames.NOT_SAID.equals(value);
	}

	private static @Nullable Object converted(HsdsRow row, String name, Object value) {
		if (value instanceof BigDecimal number) {
			if (!WHOLE.contains(name)) {
				return number;
			}
			try {
				return number.intValueExact();
			}
			catch (ArithmeticException ex) {
				return null;
			}
		}
		return "updated".equals(name) ? row.moment(name) : HsdsNames.constant(name, value.toString());
	}

	/**
	 * What is no row here: terms of our own vocabularies, and the parts that an export
	 * makes of fields of the entry.
	 */
	private boolean ours(HsdsItem item, HsdsPlan plan, HsdsRow row) {
		if (row.table() == HsdsTable.ATTRIBUTE) {
			HsdsTerms.TaxonomyTerm term = this.context.terms()
				.get(Objects.requireNonNullElse(row.text("taxonomy_term_id"), ""));
			return term != null && borne(item, plan, row, term);
		}
		if (item != plan.root()) {
			return false;
		}
		String id = item.row().id();
		String code = row.text("code");
		if (row.table() == HsdsTable.PHONE && row.id().equals(HsdsNames.derived(id, "phone"))) {
			plan.fields().put("phone", Objects.requireNonNull(row.text("number")));
		}
		else if (row.table() == HsdsTable.SERVICE_AREA && row.id().equals(HsdsNames.derived(id, "coverage"))
				&& row.text("name") != null) {
			plan.fields().put("coverage", Objects.requireNonNull(row.text("name")));
		}
		else if (row.table() == HsdsTable.LANGUAGE && code != null && row.id().equals(HsdsNames.derived(id, code))) {
			add(plan.fields(), "languages", code);
		}
		else {
			return false;
		}
		plan.loose().add(loose(row, item));
		return true;
	}

	private static boolean borne(HsdsItem item, HsdsPlan plan, HsdsRow row, HsdsTerms.TaxonomyTerm term) {
		boolean service = item == plan.root() && plan.entry() == HsdsEntry.SERVICE;
		if (service && term.taxonomy().equals(Vocabulary.SERVICE_TYPES.name())) {
			add(plan.fields(), "types", term.code());
		}
		else if (service && term.taxonomy().equals(Vocabulary.SERVED_GROUPS.name())) {
			add(item.values(), "serves", term.code());
		}
		else if (item == plan.root() && term.taxonomy().equals(HsdsTerms.TRANSLATIONS)
				&& HsdsNames.part(item.type(), TRANSLATIONS).isPresent()) {
			return translated(item, plan, row, term.code());
		}
		else if (item.type() == FocalPoint.class && term.taxonomy().equals(HsdsTerms.FUNCTIONS)) {
			add(item.values(), "functions", term.code());
		}
		else {
			return false;
		}
		plan.loose().add(loose(row, item));
		return true;
	}

	/**
	 * A text in another language, or the language the entry is written in. One whose
	 * language cannot be read is kept as it came.
	 */
	private static boolean translated(HsdsItem root, HsdsPlan plan, HsdsRow row, String code) {
		boolean own = code.equals(HsdsTerms.WRITTEN_IN);
		String text = row.text("value");
		String language = own ? text : row.text("label");
		if (text == null || language == null || !LanguageTags.wellFormed(language)) {
			return false;
		}
		String tag = Objects.requireNonNull(LanguageTags.canonical(language));
		HsdsItem about = root;
		if (own) {
			root.values().put("writtenIn", tag);
		}
		else {
			about = translation(root, tag);
			about.values().putIfAbsent(HsdsNames.field(code.toLowerCase(Locale.ROOT)), text);
		}
		plan.loose().add(loose(row, about));
		return true;
	}

	/** The translation into a language, made of the rows of its texts. */
	private static HsdsItem translation(HsdsItem root, String language) {
		List<HsdsItem> all = root.lists().computeIfAbsent(TRANSLATIONS, (key) -> new ArrayList<>());
		return all.stream().filter((one) -> language.equals(one.values().get("language"))).findFirst().orElseGet(() -> {
			HsdsRow made = HsdsRow.of(HsdsTable.ATTRIBUTE,
					Map.of("id", HsdsNames.derived(root.row().id(), TRANSLATIONS + ":" + language)));
			HsdsItem translation = new HsdsItem(made, Translation.class, root);
			translation.values().put("language", language);
			all.add(translation);
			return translation;
		});
	}

	@SuppressWarnings("unchecked")
	private static void add(Map<String, Object> values, String name, String value) {
		List<String> list = (List<String>) values.computeIfAbsent(name, (key) -> new ArrayList<>());
		if (!list.contains(value)) {
			list.add(value);
		}
	}

	private static HsdsItem loose(HsdsRow row, HsdsItem owner) {
		return new HsdsItem(row, Void.class, owner);
	}

	private void below(HsdsItem item, HsdsPlan plan, HsdsRow row) {
		boolean single = row.table() == HsdsTable.UNIT;
		Optional<String> list = single ? Optional.of("unit") : HsdsNames.list(item.type(), row.table());
		Optional<Class<? extends Part>> type = list.flatMap((name) -> HsdsNames.part(item.type(), name));
		if (type.isEmpty()) {
			HsdsItem kept = loose(row, item);
			kept.notes().addAll(this.context.notes(kept.ref()));
			kept.keepWhole();
			plan.loose().add(kept);
			this.context.index()
				.below(kept.ref())
				.forEach((ref) -> this.context.rows().row(ref.table(), ref.id()).ifPresent((more) -> {
					HsdsItem further = loose(more, kept);
					further.keepWhole();
					plan.loose().add(further);
				}));
			return;
		}
		HsdsItem part = new HsdsItem(row, type.get(), item);
		if (single) {
			part.asSingle();
		}
		List<HsdsItem> items = item.lists().computeIfAbsent(list.get(), (key) -> new ArrayList<>());
		items.add(part);
		fill(part, plan);
		if (this.context.isHalfRead(part.ref())) {
			refused(plan, part, ImportRowResult.REFUSED, UserError.text("hoursAreTakenWhole"));
		}
		else if (items.size() > MOST) {
			refused(plan, part, ImportRowResult.REFUSED, UserError.text("giveAtMostItems", MOST, items.size()));
		}
	}

	/** Takes a part out of the plan, with everything that belongs to it. */
	static void refused(HsdsPlan plan, HsdsItem part, ImportRowResult result, MessageSourceResolvable reason) {
		part.all().stream().filter((below) -> below != part).forEach((below) -> {
			below.result(ImportRowResult.ORPHAN);
			below.notes().add(0, UserError.text("whatThisBelongsToWasNotImported"));
			below.values().clear();
			plan.loose().add(below);
		});
		part.refuse(result, null, reason);
		plan.loose().add(part);
	}

}
