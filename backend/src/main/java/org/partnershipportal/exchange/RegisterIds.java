package org.partnershipportal.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.hsds.HsdsColumn;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.HsdsType;

/**
 * Gives rows the ids that a register knows them by, and with them what of its rows has no
 * place in the model, as it came.
 */
@Repository
class RegisterIds {

	private static final String KNOWN = """
			UNWIND $ids AS id
			MATCH (n:Actor|Service|Place|ServiceAtPlace|Part {id: id})-[:KNOWN_AS]->(e:ExternalId)
			WHERE e.key STARTS WITH $register
			WITH id, n, e.key AS key ORDER BY key
			RETURN id, n.version AS version, collect(key)[0] AS key
			""";

	private static final String KEPT = """
			UNWIND $keys AS key
			CALL (key) {
			  MATCH (x:ExternalRow {owner: key})
			  RETURN x
			  UNION
			  MATCH (x:ExternalRow {key: key})
			  RETURN x
			}
			RETURN DISTINCT x {.key, .owner, .table, .rowId, .says, .version} AS kept
			""";

	/** What a row that is kept refers to is kept too. */
	private static final Map<String, HsdsTable> FURTHER = Map.of("taxonomy_term_id", HsdsTable.TAXONOMY_TERM,
			"parent_id", HsdsTable.TAXONOMY_TERM, "taxonomy_id", HsdsTable.TAXONOMY);

	private final Neo4jClient neo4j;

	private final JsonMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
		.build();

	RegisterIds(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** What a register calls something, and its version. */
	private record Known(String id, @Nullable Integer version) {
	}

	/** What is kept of a row. */
	private record Kept(String key, String owner, HsdsTable table, String id, Map<String, Object> says,
			@Nullable Integer version) {
	}

	/** The rows with the ids of a register; what it does not know keeps ours. */
	HsdsRows named(HsdsRows rows, String register) {
		List<HsdsRow> all = new ArrayList<>();
		for (HsdsTable table : HsdsTable.values()) {
			rows.each(table, all::add);
		}
		Map<String, Known> known = known(register, all.stream().map(HsdsRow::id).distinct().toList());
		Map<String, Kept> kept = kept(register,
				all.stream().map((row) -> key(register, row.table(), name(row.id(), known))).distinct().toList());
		List<HsdsRow> named = new ArrayList<>();
		Set<String> there = new HashSet<>();
		for (HsdsRow row : all) {
			HsdsRow other = named(row, known);
			String key = key(register, row.table(), other.id());
			there.add(key);
			named.add(withKept(other, kept.get(key), known.get(row.id())));
		}
		kept.values().stream().filter((one) -> !there.contains(one.key())).forEach((one) -> named.add(row(one)));
		return new HsdsRows(named);
	}

	/** A row that is kept whole; of several rows it belongs to there is a list. */
	private static HsdsRow row(Kept kept) {
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, List<String>> further = new LinkedHashMap<>();
		kept.says().forEach((column, said) -> {
			List<?> all = (said instanceof List<?> list) ? list : List.of(said);
			values.put(column, all.get(0));
			if (all.size() > 1) {
				further.put(column, all.stream().skip(1).map(String::valueOf).toList());
			}
		});
		HsdsRow row = HsdsRow.of(kept.table(), values);
		return new HsdsRow(kept.table(), row.id(), values, further, row.origin());
	}

	private Map<String, Known> known(String register, Collection<String> ids) {
		Map<String, Known> known = new HashMap<>();
		this.neo4j.query(KNOWN)
			.bindAll(Map.of("ids", List.copyOf(ids), "register", register + "|"))
			.fetch()
			.all()
			.forEach((row) -> {
				String key = String.valueOf(row.get("key"));
				Object version = row.get("version");
				known.put(String.valueOf(row.get("id")), new Known(key.substring(key.lastIndexOf('|') + 1),
						(version instanceof Number number) ? number.intValue() : null));
			});
		return known;
	}

	private Map<String, Kept> kept(String register, List<String> keys) {
		Map<String, Kept> kept = new LinkedHashMap<>();
		Set<String> asked = new HashSet<>();
		List<String> next = keys;
		while (!next.isEmpty()) {
			asked.addAll(next);
			List<String> more = new ArrayList<>();
			for (Kept one : read(next)) {
				kept.put(one.key(), one);
				more.add(one.key());
				FURTHER.forEach((column, table) -> Optional.ofNullable(one.says().get(column))
					.ifPresent((id) -> more.add(key(register, table, id.toString()))));
			}
			next = more.stream().distinct().filter((key) -> !asked.contains(key)).toList();
		}
		return kept;
	}

	private Collection<Kept> read(List<String> keys) {
		return this.neo4j.query(KEPT)
			.bind(keys)
			.to("keys")
			.fetchAs(Kept.class)
			.mappedBy((types, row) -> kept(row.get("kept")))
			.all();
	}

	private Kept kept(Value value) {
		Map<String, Object> says = this.json.readValue(value.get("says").asString(),
				new TypeReference<Map<String, Object>>() {
				});
		says.replaceAll((column, said) -> (said instanceof Number number) ? new BigDecimal(number.toString()) : said);
		Value version = value.get("version");
		return new Kept(value.get("key").asString(), value.get("owner").asString(),
				HsdsTable.named(value.get("table").asString()).orElseThrow(), value.get("rowId").asString(), says,
				version.isNull() ? null : version.asInt());
	}

	private static String key(String register, HsdsTable table, String id) {
		return register + "|" + table.table() + "|" + id;
	}

	private static String name(String id, Map<String, Known> known) {
		Known one = known.get(id);
		return (one != null) ? one.id() : id;
	}

	private static HsdsRow named(HsdsRow row, Map<String, Known> known) {
		Map<String, Object> values = new LinkedHashMap<>();
		row.values().forEach((name, value) -> {
			HsdsColumn column = row.table().column(name).orElseThrow();
			values.put(name, (column.type() == HsdsType.ID) ? name(value.toString(), known) : value);
		});
		Map<String, List<String>> further = new LinkedHashMap<>();
		row.further()
			.forEach((name, ids) -> further.put(name, ids.stream().map((id) -> name(id, known)).distinct().toList()));
		return new HsdsRow(row.table(), name(row.id(), known), values, further, row.origin());
	}

	/**
	 * What is known here counts; when a row was changed last is said by the register, as
	 * long as nothing was changed here since.
	 */
	private static HsdsRow withKept(HsdsRow row, @Nullable Kept kept, @Nullable Known known) {
		if (kept == null) {
			return row;
		}
		Map<String, Object> values = new LinkedHashMap<>(row.values());
		kept.says().forEach((column, value) -> {
			boolean unchanged = known != null && Objects.equals(known.version(), kept.version());
			if (!values.containsKey(column) || "last_modified".equals(column) && unchanged) {
				values.put(column, value);
			}
		});
		return new HsdsRow(row.table(), row.id(), values, row.further(), row.origin());
	}

}
