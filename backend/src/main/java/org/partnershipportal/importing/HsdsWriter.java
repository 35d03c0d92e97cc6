package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Patch;
import org.partnershipportal.common.Tried;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.directory.NewActor;
import org.partnershipportal.directory.NewService;
import org.partnershipportal.directory.ServiceChange;
import org.partnershipportal.directory.ServiceEditing;
import org.partnershipportal.profile.NewPlace;
import org.partnershipportal.profile.NewServiceAtPlace;
import org.partnershipportal.profile.PlaceEditing;
import org.partnershipportal.profile.ProfileChange;
import org.partnershipportal.profile.ProfileEditing;
import org.partnershipportal.profile.ServiceAtPlaceEditing;

/** Carries out what is planned, through the services that the forms use too. */
@Component
class HsdsWriter {

	private final ActorEditing actors;

	private final ServiceEditing services;

	private final ProfileEditing profiles;

	private final PlaceEditing places;

	private final ServiceAtPlaceEditing given;

	private final References references;

	private final HsdsKeys keys;

	HsdsWriter(ActorEditing actors, ServiceEditing services, ProfileEditing profiles, PlaceEditing places,
			ServiceAtPlaceEditing given, References references, HsdsKeys keys) {
		this.actors = actors;
		this.services = services;
		this.profiles = profiles;
		this.places = places;
		this.given = given;
		this.references = references;
		this.keys = keys;
	}

	/** Changes an entry that is there, and everything that belongs to it. */
	void change(HsdsPlan plan, HsdsSettings settings) {
		switch (plan.entry()) {
			case ORGANISATION -> organisation(plan);
			case SERVICE -> service(plan);
			case PLACE -> {
				if (!plan.given().isEmpty()) {
					plan.version(this.places.change(given(plan), null).version());
				}
			}
			case SERVICE_AT_PLACE -> {
				if (!plan.given().isEmpty()) {
					plan.version(this.given.change(given(plan)).version());
				}
			}
		}
		remember(List.of(plan), settings);
	}

	private void organisation(HsdsPlan plan) {
		Fields fields = new Fields(plan);
		if (!plan.changes().isEmpty()) {
			plan.version(this.actors
				.change(new ActorChange(plan.root().id(), plan.version(), fields.change("name"),
						fields.change("alternateName"), Patch.keep(), Patch.keep(), fields.change("description"),
						fields.change("email"), fields.change("phone"), fields.change("website"), Patch.keep(),
						Patch.keep(), Patch.keep()))
				.version());
		}
		if (!plan.given().isEmpty()) {
			plan.version(this.profiles.changeOrganisation(given(plan)).version());
		}
	}

	private void service(HsdsPlan plan) {
		Fields fields = new Fields(plan);
		if (!plan.changes().isEmpty()) {
			plan.version(this.services
				.change(new ServiceChange(plan.root().id(), plan.version(), fields.change("name"),
						fields.change("alternateName"), fields.change("description"), fields.changedList("types"),
						fields.change("eligibility"), fields.changedNumber("minimumAge"),
						fields.changedNumber("maximumAge"), fields.changedList("languages"), fields.change("coverage"),
						fields.change("email"), fields.change("phone"), fields.change("website")))
				.version());
		}
		if (!plan.given().isEmpty()) {
			plan.version(this.profiles.changeService(given(plan)).version());
		}
	}

	/**
	 * Adds entries of one kind that are not there yet, with everything that belongs to
	 * them.
	 * @return why those that are refused are; nothing of them is written
	 */
	Map<HsdsPlan, UserErrorException> create(List<HsdsPlan> plans, HsdsSettings settings) {
		if (plans.isEmpty()) {
			return Map.of();
		}
		List<Tried<Made>> tried = tried(plans, settings);
		Map<HsdsPlan, UserErrorException> refused = new HashMap<>();
		List<HsdsPlan> made = new ArrayList<>();
		for (int i = 0; i < plans.size(); i++) {
			UserErrorException refusal = tried.get(i).refusal();
			if (refusal != null) {
				refused.put(plans.get(i), refusal);
			}
			else {
				Made one = tried.get(i).orThrow();
				plans.get(i).root().id(one.id());
				plans.get(i).version(one.version());
				made.add(plans.get(i));
			}
		}
		profiles(made);
		remember(made, settings);
		return refused;
	}

	/** An entry that was added. */
	private record Made(String id, int version) {
	}

	private List<Tried<Made>> tried(List<HsdsPlan> plans, HsdsSettings settings) {
		return switch (plans.get(0).entry()) {
			case ORGANISATION ->
				made(this.actors.createAll(plans.stream().map((plan) -> actor(plan, settings)).toList()),
						(actor) -> new Made(actor.id(), actor.version()));
			case SERVICE -> made(this.services.createAll(plans.stream().map(HsdsWriter::newService).toList()),
					(service) -> new Made(service.id(), service.version()));
			case PLACE -> made(this.places.createAll(plans.stream()
				.map((plan) -> new NewPlace(plan.references().get("organization_id"), false, plan.given()))
				.toList()), (place) -> new Made(place.id(), place.version()));
			case SERVICE_AT_PLACE -> made(this.given.addAll(plans.stream()
				.map((plan) -> new NewServiceAtPlace(Objects.requireNonNull(plan.references().get("service_id")),
						Objects.requireNonNull(plan.references().get("location_id")), plan.given()))
				.toList()), (given) -> new Made(given.id(), given.version()));
		};
	}

	private static <T> List<Tried<Made>> made(List<Tried<T>> tried, Function<T, Made> known) {
		return tried.stream().map((one) -> one.map(known)).toList();
	}

	/** Places have their profiles from the beginning. */
	private void profiles(List<HsdsPlan> made) {
		List<HsdsPlan> more = made.stream().filter((plan) -> !plan.given().isEmpty()).toList();
		if (more.isEmpty()) {
			return;
		}
		List<ProfileChange> changes = more.stream().map(HsdsWriter::given).toList();
		Map<String, Integer> versions = switch (more.get(0).entry()) {
			case ORGANISATION -> this.profiles.beginOrganisations(changes);
			case SERVICE -> this.profiles.beginServices(changes);
			case PLACE, SERVICE_AT_PLACE -> Map.of();
		};
		more.forEach((plan) -> plan.version(versions.getOrDefault(plan.root().id(), plan.version())));
	}

	private static NewActor actor(HsdsPlan plan, HsdsSettings settings) {
		Fields fields = new Fields(plan);
		return new NewActor(Objects.requireNonNull(fields.text("name")), fields.text("alternateName"),
				settings.actorKind(), null, fields.text("description"), fields.text("email"), fields.text("phone"),
				fields.text("website"), null, null, null, null);
	}

	private static NewService newService(HsdsPlan plan) {
		Fields fields = new Fields(plan);
		return new NewService(Objects.requireNonNull(plan.references().get("organization_id")),
				Objects.requireNonNull(fields.text("name")), fields.text("alternateName"), fields.text("description"),
				fields.list("types"), fields.text("eligibility"), fields.number("minimumAge"),
				fields.number("maximumAge"), fields.list("languages"), fields.text("coverage"), fields.text("email"),
				fields.text("phone"), fields.text("website"));
	}

	/** Remembers what the register calls entries and parts, and what has no place. */
	private void remember(List<HsdsPlan> plans, HsdsSettings settings) {
		if (plans.isEmpty()) {
			return;
		}
		this.references.link(plans.get(0).entry().label(),
				plans.stream()
					.map(HsdsPlan::root)
					.filter((root) -> !root.id().equals(root.ref().id()))
					.map((root) -> new References.Known(root.id(), settings.key(root.ref().id())))
					.toList());
		this.keys.linkParts(plans.stream().flatMap((plan) -> plan.root().all().stream().skip(1)).toList(), settings);
		List<Map<String, Object>> rows = new ArrayList<>();
		plans.forEach((plan) -> rows.addAll(kept(plan, settings)));
		this.keys.keep(rows);
	}

	private static ProfileChange given(HsdsPlan plan) {
		return new ProfileChange(plan.root().id(), plan.version(), plan.given());
	}

	private List<Map<String, Object>> kept(HsdsPlan plan, HsdsSettings settings) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (HsdsItem item : plan.keeping()) {
			HsdsItem owner = (item.type() == Void.class) ? item.owner() : null;
			Map<String, Object> row = new HashMap<>(kept(item, settings));
			row.put("owner", settings.key(((owner != null) ? owner : item).ref()));
			if (item == plan.root()) {
				row.put("version", plan.version());
			}
			rows.add(row);
		}
		return rows;
	}

	/** Keeps rows that belong to no entry, and says what became of each. */
	void keep(List<HsdsItem> items, HsdsSettings settings) {
		Map<String, String> there = this.keys.kept(items.stream().map((item) -> settings.key(item.ref())).toList());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (HsdsItem item : items) {
			String before = there.get(settings.key(item.ref()));
			boolean same = item.kept().isEmpty() || this.keys.says(item.kept()).equals(before);
			item.result(same ? ImportRowResult.UNCHANGED
					: (before != null) ? ImportRowResult.CHANGED : ImportRowResult.CREATED);
			if (!same && !settings.trial()) {
				HsdsItem owner = item.owner();
				Map<String, Object> row = new HashMap<>(kept(item, settings));
				row.put("owner", settings.key(((owner != null) ? owner : item).ref()));
				rows.add(row);
			}
		}
		this.keys.keep(rows);
	}

	/** What is kept of a row. */
	private Map<String, Object> kept(HsdsItem item, HsdsSettings settings) {
		return Map.of("key", settings.key(item.ref()), "register", settings.register(), "table",
				item.ref().table().table(), "rowId", item.ref().id(), "says", this.keys.says(item.kept()));
	}

	/** The fields of an entry as they are planned. */
	private record Fields(HsdsPlan plan) {

		@Nullable String text(String name) {
			return (String) this.plan.fields().get(name);
		}

		@Nullable Integer number(String name) {
			return (Integer) this.plan.fields().get(name);
		}

		@SuppressWarnings("unchecked")
		@Nullable List<String> list(String name) {
			return (List<String>) this.plan.fields().get(name);
		}

		Patch<String> change(String name) {
			return this.plan.changes().contains(name) ? Patch.to(text(name)) : Patch.keep();
		}

		Patch<Integer> changedNumber(String name) {
			return this.plan.changes().contains(name) ? Patch.to(number(name)) : Patch.keep();
		}

		Patch<List<String>> changedList(String name) {
			return this.plan.changes().contains(name) ? Patch.to(list(name)) : Patch.keep();
		}

	}

}
