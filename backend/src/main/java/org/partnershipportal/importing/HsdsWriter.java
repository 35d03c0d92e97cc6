package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Patch;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.directory.NewActor;
import org.partnershipportal.directory.NewService;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ServiceChange;
import org.partnershipportal.directory.ServiceEditing;
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

	/** Writes an entry and everything that belongs to it. */
	void write(HsdsPlan plan, HsdsSettings settings) {
		HsdsItem root = plan.root();
		switch (plan.entry()) {
			case ORGANISATION -> organisation(plan, settings);
			case SERVICE -> service(plan);
			case PLACE -> place(plan);
			case SERVICE_AT_PLACE -> serviceAtPlace(plan);
		}
		if (!root.id().equals(root.ref().id())) {
			this.references.link(plan.entry().label(), root.id(), settings.key(root.ref().id()));
		}
		this.keys.linkParts(root.all().stream().skip(1).toList(), settings);
		keep(plan, settings);
	}

	private void organisation(HsdsPlan plan, HsdsSettings settings) {
		Fields fields = new Fields(plan);
		HsdsItem root = plan.root();
		if (root.id().isEmpty()) {
			Actor actor = this.actors.create(new NewActor(Objects.requireNonNull(fields.text("name")),
					fields.text("alternateName"), settings.actorKind(), null, fields.text("description"),
					fields.text("email"), fields.text("phone"), fields.text("website"), null, null, null, null));
			root.id(actor.id());
			plan.version(actor.version());
		}
		else if (!plan.changes().isEmpty()) {
			plan.version(this.actors
				.change(new ActorChange(root.id(), plan.version(), fields.change("name"),
						fields.change("alternateName"), Patch.keep(), Patch.keep(), fields.change("description"),
						fields.change("email"), fields.change("phone"), fields.change("website"), Patch.keep(),
						Patch.keep(), Patch.keep()))
				.version());
		}
		if (!plan.given().isEmpty()) {
			plan.version(this.profiles.changeOrganisation(change(plan)).version());
		}
	}

	private void service(HsdsPlan plan) {
		Fields fields = new Fields(plan);
		HsdsItem root = plan.root();
		if (root.id().isEmpty()) {
			ProvidedService service = this.services
				.create(new NewService(Objects.requireNonNull(plan.references().get("organization_id")),
						Objects.requireNonNull(fields.text("name")), fields.text("alternateName"),
						fields.text("description"), fields.list("types"), fields.text("eligibility"),
						fields.number("minimumAge"), fields.number("maximumAge"), fields.list("languages"),
						fields.text("coverage"), fields.text("email"), fields.text("phone"), fields.text("website")));
			root.id(service.id());
			plan.version(service.version());
		}
		else if (!plan.changes().isEmpty()) {
			plan.version(this.services
				.change(new ServiceChange(root.id(), plan.version(), fields.change("name"),
						fields.change("alternateName"), fields.change("description"), fields.changedList("types"),
						fields.change("eligibility"), fields.changedNumber("minimumAge"),
						fields.changedNumber("maximumAge"), fields.changedList("languages"), fields.change("coverage"),
						fields.change("email"), fields.change("phone"), fields.change("website")))
				.version());
		}
		if (!plan.given().isEmpty()) {
			plan.version(this.profiles.changeService(change(plan)).version());
		}
	}

	private void place(HsdsPlan plan) {
		HsdsItem root = plan.root();
		String keeper = plan.references().get("organization_id");
		if (root.id().isEmpty()) {
			root.id(((keeper != null) ? this.places.create(keeper, false, plan.given())
					: this.places.createUnkept(plan.given()))
				.id());
		}
		else if (!plan.given().isEmpty()) {
			plan.version(this.places.change(change(plan), null).version());
		}
	}

	private void serviceAtPlace(HsdsPlan plan) {
		HsdsItem root = plan.root();
		if (root.id().isEmpty()) {
			root.id(this.given
				.add(Objects.requireNonNull(plan.references().get("service_id")),
						Objects.requireNonNull(plan.references().get("location_id")), plan.given())
				.id());
		}
		else if (!plan.given().isEmpty()) {
			plan.version(this.given.change(change(plan)).version());
		}
	}

	private static ProfileChange change(HsdsPlan plan) {
		return new ProfileChange(plan.root().id(), plan.version(), plan.given());
	}

	private void keep(HsdsPlan plan, HsdsSettings settings) {
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
		this.keys.keep(rows);
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
