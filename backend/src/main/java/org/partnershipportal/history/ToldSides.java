package org.partnershipportal.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.vocabulary.SideKind;

/**
 * Which restricted sides an entry of the change record tells of: the side that was
 * changed, or those named in the fields {@code side} and {@code sideIds} of what was
 * changed.
 */
@Component
class ToldSides {

	private static final Map<String, SideKind> TYPES = Map.of("VictimGroup", SideKind.VICTIM_GROUP, "Location",
			SideKind.LOCATION, "OffenderGroup", SideKind.OFFENDER_GROUP);

	private static final String KINDS = """
			MATCH (s:Side)
			WHERE s.id IN $ids
			RETURN s.id AS id, s.kind AS kind
			""";

	/** Where only the id of the side is kept; asked for afterwards, for all at once. */
	private static final String UNKNOWN = "";

	private final JsonMapper json = JsonMapper.shared();

	private final Neo4jClient neo4j;

	ToldSides(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * The side, as far as the entry itself says.
	 * @param states what the object held, before and after
	 */
	List<ReadSide> of(String type, String id, @Nullable String... states) {
		SideKind kind = TYPES.get(type);
		if (kind != null) {
			return List.of(new ReadSide(id, kind.name()));
		}
		return Arrays.stream(states)
			.filter(Objects::nonNull)
			.map(this.json::readTree)
			.flatMap((state) -> Stream.concat(Stream.of(state.path("side")), state.path("sideIds").valueStream()))
			.flatMap(ToldSides::side)
			.distinct()
			.toList();
	}

	private static Stream<ReadSide> side(JsonNode side) {
		if (side.isObject()) {
			return Stream.of(new ReadSide(side.path("id").asString(), side.path("kind").asString()));
		}
		return side.isString() ? Stream.of(new ReadSide(side.asString(), UNKNOWN)) : Stream.empty();
	}

	/**
	 * Of each entry's sides those that are restricted. What is not known any more counts
	 * as restricted.
	 */
	Map<ReadSide, List<ReadSide>> restricted(Collection<ReadSide> sides) {
		List<String> unknown = sides.stream()
			.filter((side) -> side.kind().equals(UNKNOWN))
			.map(ReadSide::id)
			.distinct()
			.toList();
		Map<String, String> kinds = unknown.isEmpty() ? Map.of() : kinds(unknown);
		Map<ReadSide, List<ReadSide>> restricted = new HashMap<>();
		sides.forEach((side) -> {
			String kind = side.kind().equals(UNKNOWN) ? kinds.getOrDefault(side.id(), UNKNOWN) : side.kind();
			boolean open = !kind.equals(UNKNOWN) && !SideKind.valueOf(kind).restricted();
			restricted.put(side, open ? List.of() : List.of(new ReadSide(side.id(), kind)));
		});
		return restricted;
	}

	private Map<String, String> kinds(List<String> ids) {
		Map<String, String> kinds = new HashMap<>();
		this.neo4j.query(KINDS)
			.bind(ids)
			.to("ids")
			.fetch()
			.all()
			.forEach((row) -> kinds.put((String) row.get("id"), (String) row.get("kind")));
		return kinds;
	}

}
