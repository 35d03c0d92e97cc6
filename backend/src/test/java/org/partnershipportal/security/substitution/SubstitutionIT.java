package org.partnershipportal.security.substitution;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.partnershipportal.common.Names;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Role;
import org.partnershipportal.security.RunAs;
import org.partnershipportal.security.substitution.Slots.Slot;
import org.partnershipportal.security.substitution.World.Estate;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand times an id, a cursor or a word of what a viewer may not see, at every
 * place of every one of the portal's documents and then at random ones: nothing of it
 * comes back, and the answer is the one for what does not exist. {@code -Dportal.seed=}
 * repeats a run, {@code -Dportal.substitutions=} says how many.
 */
@PortalIT
class SubstitutionIT {

	private static final Path OPERATIONS = Path.of("..", "frontend-contract", "operations");

	private static final String NOT_THERE = "01900000-0000-7000-8000-00000000000a";

	private static final String NOT_SAID = "zqnowhere";

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	GraphQlSource source;

	@Autowired
	WebGraphQlHandler handler;

	private final long seed = Long.getLong("portal.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final Map<String, JsonNode> answersToNothing = new HashMap<>();

	/**
	 * Somebody, and what is foreign to them.
	 *
	 * @param own ids they may give, by what they are ids of
	 */
	private record Viewer(CurrentUser user, Map<String, String> own, List<String> ids, Set<String> words,
			List<List<String>> names) {
	}

	@Test
	void nothingForeignComesBack() throws IOException {
		System.out.println("Substitutions with -Dportal.seed=" + this.seed);
		this.graph.clear();
		World world = new World(this.api, this.graph, this.random);
		List<Viewer> viewers = viewers(world);
		List<Slots> documents = documents();
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of());
		int done = 0;
		for (Viewer viewer : viewers) {
			for (Slots document : documents) {
				for (Slot slot : document.all) {
					substitute(viewer, document, slot);
					done++;
				}
			}
		}
		int wanted = Integer.getInteger("portal.substitutions", 10_000);
		for (; done < wanted; done++) {
			Slots document = pick(documents);
			substitute(pick(viewers), document, pick(document.all));
		}
		System.out.printf("%d substitutions in %d documents%n", done, documents.size());
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of())).as("changes").isEqualTo(changes);
	}

	private void substitute(Viewer viewer, Slots document, Slot slot) {
		String foreign;
		String nothing;
		switch (slot.kind()) {
			case ID -> {
				foreign = pick(viewer.ids());
				nothing = NOT_THERE;
			}
			case WORDS -> {
				foreign = pick(List.copyOf(viewer.words()));
				nothing = NOT_SAID;
			}
			default -> {
				List<String> name = pick(viewer.names());
				int shape = this.random.nextInt(3);
				foreign = cursor(shape, name.get(0), name.get(1));
				nothing = cursor(shape, name.get(0), neighbour(name.get(1)));
			}
		}
		JsonNode answer = ask(viewer, document, slot, foreign);
		// Where a cursor points is part of the question, so each has a neighbour of its
		// own.
		JsonNode expected = (slot.kind() == Slots.Kind.CURSOR) ? ask(viewer, document, slot, nothing)
				: this.answersToNothing.computeIfAbsent(viewer.user().id() + document + slot.path(),
						(key) -> ask(viewer, document, slot, nothing));
		String what = "%s, %s of %s, as %s, with -Dportal.seed=%d".formatted(foreign, slot.path(), document,
				viewer.user().name(), this.seed);
		String told = answer.toString().replace(foreign, "?");
		assertThat(told).as(what).isEqualTo(expected.toString().replace(nothing, "?")).doesNotContain("INTERNAL_ERROR");
		assertThat(viewer.words().stream().filter(told::contains)).as(what).isEmpty();
		assertThat(viewer.ids().stream().filter(told::contains)).as(what).isEmpty();
	}

	private JsonNode ask(Viewer viewer, Slots document, Slot slot, String given) {
		Map<String, Object> variables = document.variables(slot, given, (field, owner) -> own(viewer, field, owner));
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), Map.of(),
				Map.<String, Object>of("query", document.text, "variables", variables), "1", Locale.ENGLISH);
		WebGraphQlResponse response = Objects
			.requireNonNull(RunAs.user(viewer.user(), () -> this.handler.handleRequest(request).block()));
		if (response.getData() instanceof Publisher<?>) {
			return JSON.valueToTree(Map.of("follows", true));
		}
		JsonNode answer = JSON.valueToTree(response.toMap());
		answer.path("errors").forEach((error) -> ((ObjectNode) error.path("extensions")).remove("id"));
		return answer;
	}

	/**
	 * An id of the viewer's own for a field; where the field is called id, its owner
	 * tells of what.
	 */
	private static String own(Viewer viewer, String field, String owner) {
		String kind = field.equals("id")
				? Stream.of("Concern", "Partnership", "Problem", "Influence", "Service", "Community", "Share", "Side")
					.filter(owner::contains)
					.findFirst()
					.orElse("Actor")
					.toLowerCase(Locale.ROOT)
				: field;
		return viewer.own().getOrDefault(kind, NOT_THERE);
	}

	private List<Viewer> viewers(World world) {
		Map<String, String> open = Map.of("actor", world.organisation, "recipient", world.stranger, "organisation",
				world.organisation, "community", world.community, "service", world.service, "partnership",
				world.partnership, "party", world.party, "from", world.station.unit(), "unit", world.station.unit(),
				"owner", world.station.unit());
		Map<String, String> police = new HashMap<>(open);
		police.putAll(Map.of("problem", world.station.problems().get(1), "side", world.station.sides().get(3), "to",
				world.station.sides().get(3), "analysis", world.station.analyses().get(3), "influence",
				world.station.influences().get(3), "share", world.sharedWithUs, "concern",
				world.station.concerns().get(1)));
		Map<String, String> partner = new HashMap<>(open);
		partner.put("share", world.sharedWithUs);
		List<Estate> others = List.of(world.sister, world.elsewhere);
		List<Estate> all = List.of(world.station, world.sister, world.elsewhere);
		return List.of(viewer(world, Role.MANAGER, world.station.unit(), police, others),
				viewer(world, Role.OFFICER, world.station.unit(), police, others),
				viewer(world, Role.MANAGER, world.region.unit(), police, List.of(world.elsewhere)),
				viewer(world, Role.PARTNER, world.organisation, partner, all),
				viewer(world, Role.COORDINATOR, null, open, all));
	}

	private static Viewer viewer(World world, Role role, String actor, Map<String, String> own, List<Estate> foreign) {
		List<String> ids = new ArrayList<>();
		Set<String> words = new LinkedHashSet<>();
		List<List<String>> names = new ArrayList<>();
		for (Estate estate : foreign) {
			ids.addAll(estate.ids());
			ids.addAll(world.records(estate));
			words.addAll(estate.words());
			names.addAll(estate.names());
		}
		if (role == Role.PARTNER) {
			ids.remove(world.sharedWithUs);
			words.removeAll(world.shown);
		}
		String name = role.name().toLowerCase(Locale.ROOT) + " of " + actor;
		return new Viewer(new CurrentUser(name, name, Set.of(role), actor), own, ids, words, names);
	}

	private List<Slots> documents() throws IOException {
		try (Stream<Path> files = Files.walk(OPERATIONS)) {
			List<Path> sorted = files.filter((file) -> file.toString().endsWith(".graphql")).sorted().toList();
			List<Slots> documents = new ArrayList<>();
			for (Path file : sorted) {
				Slots slots = new Slots(this.source.schema(), file.getFileName().toString(), Files.readString(file));
				if (!slots.all.isEmpty()) {
					documents.add(slots);
				}
			}
			assertThat(documents).hasSizeGreaterThan(50);
			return documents;
		}
	}

	/** A cursor of a list by name, by id, or by weight. */
	private static String cursor(int shape, String name, String id) {
		List<Object> keys = switch (shape) {
			case 0 -> List.of(Names.key(name), id);
			case 1 -> List.of(id);
			default -> List.of(3000, id);
		};
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(JSON.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8));
	}

	/** An id that nothing has, next to one that something has. */
	private static String neighbour(String id) {
		return id.substring(0, id.length() - 1) + ((id.charAt(id.length() - 1) == '0') ? '1' : '0');
	}

	private <T> T pick(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
