package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.ContactChecks;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.profile.HsdsNames;
import org.partnershipportal.profile.Profile;
import org.partnershipportal.profile.ProfileTrees;
import org.partnershipportal.profile.Schedule;
import org.partnershipportal.profile.ServiceStatus;

/** Holds what a package says of an entry against what is there. */
@Component
class HsdsPlanner {

	private static final int OLDEST = 130;

	/** A value that is left out can show that another is missing. */
	private static final int ROUNDS = 10;

	/** What an entry refers to, by column. */
	static final Map<String, HsdsEntry> REFERENCES = Map.of("organization_id", HsdsEntry.ORGANISATION, "service_id",
			HsdsEntry.SERVICE, "location_id", HsdsEntry.PLACE);

	private final HsdsKeys keys;

	private final ProfileTrees trees;

	HsdsPlanner(HsdsKeys keys, ProfileTrees trees) {
		this.keys = keys;
		this.trees = trees;
	}

	/**
	 * Completes a plan: what is found, what is refused, what becomes what.
	 * @param known what is there of it
	 */
	void complete(HsdsPlan plan, HsdsContext context, HsdsKnown known) {
		HsdsSettings settings = context.settings();
		HsdsItem root = plan.root();
		references(plan, context, known);
		if (root.refused()) {
			return;
		}
		String id = known.entry(plan.entry(), root.ref().id()).orElse("");
		HsdsPresent.Found found = known.found(id);
		root.id(id);
		if (id.equals(root.ref().id())) {
			// When it was last changed is what we said ourselves.
			root.kept().remove("last_modified");
		}
		plan.version(found.version());
		fits(plan, found);
		if (root.refused()) {
			return;
		}
		Map<String, @Nullable Object> before = (found.profile() != null) ? this.trees.tree(found.profile())
				: new LinkedHashMap<>();
		if (plan.entry() == HsdsEntry.SERVICE) {
			before.putIfAbsent("status", ServiceStatus.ACTIVE.name());
		}
		root.all().stream().skip(1).forEach((part) -> part.id(known.part(part.ref())));
		HsdsTranslations.found(root, before);
		Profile wanted = withoutFaults(plan, before, known);
		if (!root.refused()) {
			fields(plan, found, settings);
			profile(plan, before, wanted, !id.isEmpty());
			kept(plan, known);
		}
	}

	/** What an entry says in a column that refers to another; null when nothing. */
	static @Nullable String reference(HsdsPlan plan, String column) {
		HsdsItem root = plan.root();
		return root.row().table().column(column).isPresent() ? root.row().text(column) : null;
	}

	private static void references(HsdsPlan plan, HsdsContext context, HsdsKnown known) {
		HsdsItem root = plan.root();
		for (Map.Entry<String, HsdsEntry> reference : REFERENCES.entrySet()) {
			String column = reference.getKey();
			if (root.row().table().column(column).isEmpty()) {
				continue;
			}
			String id = root.row().text(column);
			if (id == null && plan.entry() == HsdsEntry.PLACE) {
				continue;
			}
			String there = (id != null) ? known.entry(reference.getValue(), id).orElse(null) : null;
			if (there != null) {
				plan.references().put(column, there);
			}
			else if (id == null || !context.supposed().contains(new HsdsRef(reference.getValue().table(), id))) {
				root.refuse(ImportRowResult.ORPHAN, column, (id != null) ? UserError.text("thisRefersToNothing", id)
						: UserError.text("thisMustSayWhatItBelongsTo"));
				return;
			}
		}
	}

	/** What has ended is not changed, and nothing moves to another organisation. */
	private static void fits(HsdsPlan plan, HsdsPresent.Found found) {
		LocalDate closed = found.closedOn();
		if (closed != null) {
			plan.root().refuse(ImportRowResult.REFUSED, null, UserError.text("itWasClosedOnAlreadyThat", closed));
			return;
		}
		found.references().forEach((column, there) -> {
			String wanted = plan.references().get(column);
			if (wanted != null && !wanted.equals(there) && !plan.root().refused()) {
				plan.root().refuse(ImportRowResult.REFUSED, column, UserError.text("theServiceOfThisIdBelongs"));
			}
		});
	}

	/** The profile that is to be; what cannot be in it is taken out, and told. */
	private Profile withoutFaults(HsdsPlan plan, Map<String, @Nullable Object> before, HsdsKnown known) {
		HsdsItem root = plan.root();
		Set<String> others = others(root, before, known);
		for (int round = 0;; round++) {
			Profile wanted = this.trees.profile(plan.entry().profile(), tree(root, before, others));
			List<UserError> faults = new ArrayList<>(this.trees.faults(wanted));
			if (faults.isEmpty()) {
				return wanted;
			}
			// Taking one out moves the others, so all are looked up first.
			List<@Nullable HsdsItem> at = new ArrayList<>();
			faults.forEach((fault) -> at.add(root.at(fault.path())));
			for (int i = 0; i < faults.size() && !root.refused(); i++) {
				mend(plan, at.get(i), faults.get(i), round);
			}
			if (root.refused()) {
				return wanted;
			}
		}
	}

	private void mend(HsdsPlan plan, @Nullable HsdsItem item, UserError fault, int round) {
		String field = fault.path().isEmpty() ? "" : fault.path().get(fault.path().size() - 1);
		if (item != null && HsdsTranslations.is(item)) {
			HsdsTranslations.tell(plan, item, UserError.text("leftOutOf", field, fault.text()));
		}
		if (item == null || round == ROUNDS) {
			plan.root().refuse(ImportRowResult.REFUSED, String.join(".", fault.path()), fault.text());
		}
		else if (fault.code() == UserErrorCode.REQUIRED
				&& HsdsNames.NOT_SAID.equals(item.row().text(HsdsNames.column(field)))) {
			item.values().put(field, HsdsNames.NOT_SAID);
		}
		else if (item.type() == Schedule.class && !HsdsContext.HOURS_IN_WORDS.contains(HsdsNames.column(field))) {
			item.notes().add(UserError.text("leftOutOf", HsdsNames.column(field), fault.text()));
			if (!item.refused()) {
				HsdsBuilder.refused(plan, item, ImportRowResult.REFUSED, UserError.text("hoursAreTakenWhole"));
			}
		}
		else if (fault.code() != UserErrorCode.REQUIRED && item.values().containsKey(field)) {
			String column = HsdsNames.column(field);
			Object said = item.row().values().get(column);
			item.values().remove(field);
			if (said != null) {
				item.kept().put(column, said);
			}
			item.notes().add(UserError.text("leftOutOf", column, fault.text()));
		}
		else if (item == plan.root()) {
			item.refuse(ImportRowResult.REFUSED, HsdsNames.column(field), fault.text());
		}
		else if (plan.root().all().contains(item)) {
			HsdsItem whole = "unit".equals(fault.path().get(Math.max(0, fault.path().size() - 2)))
					? Objects.requireNonNull(item.owner()) : item;
			String column = HsdsNames.column(field);
			// Of what was left out before, the notes say why.
			HsdsBuilder.refused(plan, whole, ImportRowResult.REFUSED, (fault.code() == UserErrorCode.REQUIRED)
					? UserError.text("isNothingWithout", column) : UserError.text("leftOutOf", column, fault.text()));
		}
	}

	/** Parts that the register does not know stay, behind those of the package. */
	private Set<String> others(HsdsItem root, Map<String, @Nullable Object> before, HsdsKnown known) {
		Set<String> parts = new HashSet<>(this.trees.parts(root.type(), before).keySet());
		parts.removeAll(root.all().stream().map(HsdsItem::id).toList());
		if (!root.lists().isEmpty()) {
			parts.removeIf(known::ofRegister);
		}
		return parts;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> tree(HsdsItem root, Map<String, @Nullable Object> before,
			Set<String> others) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>(before);
		root.tree(false).forEach((name, value) -> {
			if (root.lists().containsKey(name)) {
				List<Map<String, @Nullable Object>> items = new ArrayList<>(
						(List<Map<String, @Nullable Object>>) Objects.requireNonNull(value));
				((List<Map<String, @Nullable Object>>) Objects.requireNonNullElse(before.get(name), List.of())).stream()
					.filter((part) -> others.contains(String.valueOf(part.get("id"))))
					.forEach(items::add);
				tree.put(name, items);
			}
			else {
				tree.put(name, value);
			}
		});
		return tree;
	}

	private void fields(HsdsPlan plan, HsdsPresent.Found found, HsdsSettings settings) {
		HsdsItem root = plan.root();
		Map<String, Object> fields = plan.fields();
		Checks checks = new Checks().required("name", text(fields, "name"), Checks.NAME)
			.optional("alternateName", text(fields, "alternateName"), Checks.NAME)
			.optional("description", text(fields, "description"), Checks.TEXT)
			.optional("eligibility", text(fields, "eligibility"), Checks.TEXT)
			.range("minimumAge", (Integer) fields.get("minimumAge"), 0, OLDEST)
			.range("maximumAge", (Integer) fields.get("maximumAge"), 0, OLDEST);
		ContactChecks.check(checks, text(fields, "email"), text(fields, "phone"), text(fields, "website"));
		if (plan.entry() == HsdsEntry.ORGANISATION || plan.entry() == HsdsEntry.SERVICE) {
			faults(checks).forEach((fault) -> leaveOut(root, fields, fault));
		}
		if (plan.entry() == HsdsEntry.SERVICE && root.id().isEmpty() && !settings.serviceTypes().isEmpty()) {
			fields.putIfAbsent("types", settings.serviceTypes());
		}
		fields.forEach((name, value) -> {
			if (!same(value, found.fields().get(name))) {
				plan.changes().add(name);
			}
		});
	}

	private static void leaveOut(HsdsItem root, Map<String, Object> fields, UserError fault) {
		String field = fault.path().get(0);
		if ("name".equals(field)) {
			root.refuse(ImportRowResult.REFUSED, field, fault.text());
			return;
		}
		Object value = fields.remove(field);
		String column = Stream.of(root.row().values().keySet())
			.flatMap(Set::stream)
			.filter((name) -> field.equals(HsdsEntry.of(root.row().table()).field(name)))
			.findFirst()
			.orElse(HsdsNames.column(field));
		if (value != null && root.row().values().containsKey(column)) {
			root.kept().put(column, Objects.requireNonNull(root.row().values().get(column)));
		}
		root.notes().add(UserError.text("leftOutOf", column, fault.text()));
	}

	private static List<UserError> faults(Checks checks) {
		try {
			checks.done();
			return List.of();
		}
		catch (UserErrorException ex) {
			return ex.errors();
		}
	}

	private static @Nullable String text(Map<String, Object> fields, String name) {
		return (String) fields.get(name);
	}

	/** Lists are told apart by what is in them, texts without the space around them. */
	private static boolean same(Object wanted, @Nullable Object there) {
		if (wanted instanceof List<?> list && there instanceof List<?> other) {
			return Set.copyOf(list).equals(Set.copyOf(other));
		}
		return (wanted instanceof String text) ? text.strip().equals(Objects.requireNonNullElse(there, ""))
				: wanted.equals(there);
	}

	private void profile(HsdsPlan plan, Map<String, @Nullable Object> before, Profile wanted, boolean known) {
		HsdsItem root = plan.root();
		Map<String, @Nullable Object> after = this.trees.tree(wanted);
		if (!known || !after.equals(before)) {
			Map<String, @Nullable Object> taken = tree(root, before, others(after, root));
			Stream.concat(root.values().keySet().stream(), root.lists().keySet().stream())
				.forEach((name) -> plan.given().put(name, taken(root, name, taken)));
		}
		boolean sameValues = this.trees.values(root.type(), after).equals(this.trees.values(root.type(), before));
		root.result(!known ? ImportRowResult.CREATED
				: (sameValues && plan.changes().isEmpty()) ? ImportRowResult.UNCHANGED : ImportRowResult.CHANGED);
		Map<String, Map<String, @Nullable Object>> old = this.trees.parts(root.type(), before);
		Map<String, Map<String, @Nullable Object>> now = this.trees.parts(root.type(), after);
		root.all()
			.stream()
			.skip(1)
			.forEach((part) -> part.result(!old.containsKey(part.id()) ? ImportRowResult.CREATED
					: Objects.equals(old.get(part.id()), now.get(part.id())) ? ImportRowResult.UNCHANGED
							: ImportRowResult.CHANGED));
	}

	private Set<String> others(Map<String, @Nullable Object> after, HsdsItem root) {
		Set<String> others = new HashSet<>(this.trees.parts(root.type(), after).keySet());
		others.removeAll(root.all().stream().map(HsdsItem::id).toList());
		return others;
	}

	/** As an input has it: the parts of the package say that they are taken. */
	@SuppressWarnings("unchecked")
	private static @Nullable Object taken(HsdsItem root, String name, Map<String, @Nullable Object> tree) {
		if (!root.lists().containsKey(name)) {
			return tree.get(name);
		}
		List<Map<String, @Nullable Object>> items = new ArrayList<>(
				(List<Map<String, @Nullable Object>>) Objects.requireNonNull(tree.get(name)));
		List<Map<String, @Nullable Object>> own = (List<Map<String, @Nullable Object>>) Objects
			.requireNonNull(root.tree(true).get(name));
		for (int i = 0; i < own.size(); i++) {
			items.set(i, own.get(i));
		}
		return items;
	}

	/** What has no place in the model is kept, and a change of it is a change. */
	private void kept(HsdsPlan plan, HsdsKnown known) {
		List<HsdsItem> all = Stream.concat(plan.root().all().stream(), plan.loose().stream())
			.filter((item) -> !item.refused() && !lost(item) && !item.kept().isEmpty())
			.toList();
		for (HsdsItem item : all) {
			String before = known.kept(item.ref());
			boolean same = this.keys.says(item.kept()).equals(before);
			boolean written = !plan.changes().isEmpty() || !plan.given().isEmpty();
			if (!same || item == plan.root() && written) {
				plan.keeping().add(item);
			}
			if (item.type() == Void.class) {
				item.result((before == null) ? ImportRowResult.CREATED
						: same ? ImportRowResult.UNCHANGED : ImportRowResult.CHANGED);
			}
			else if (!same && item.result() == ImportRowResult.UNCHANGED) {
				item.result(ImportRowResult.CHANGED);
			}
		}
	}

	/** Whether something that a row belongs to is not written. */
	static boolean lost(HsdsItem item) {
		HsdsItem owner = item.owner();
		return owner != null && (owner.refused() || lost(owner));
	}

}
