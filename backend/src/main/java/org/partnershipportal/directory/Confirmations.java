package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Today;

/**
 * When entries of the directory, and single fields of them, were said to be right.
 * Whoever gives a field says that it is right, of that field only.
 */
@Component
public class Confirmations {

	private static final String OF = """
			MATCH (n:Actor|Service|Place)
			WHERE n.id IN $ids
			RETURN n.id AS id, n.confirmedOn AS confirmedOn, coalesce(n.confirmedFields, []) AS fields,
			  coalesce(n.confirmedFieldsOn, []) AS days
			""";

	private final Neo4jClient neo4j;

	private final Today today;

	Confirmations(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
	}

	/**
	 * By the ids of actors, services and places, which the caller was found to be allowed
	 * to see.
	 */
	public Map<String, Confirmation> of(Collection<String> ids) {
		Map<String, Confirmation> found = new HashMap<>();
		this.neo4j.query(OF)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("id").asString(),
					confirmation(row.get("confirmedOn"), row.get("fields"), row.get("days"))))
			.all()
			.forEach((row) -> found.put(row.id(), row.confirmation()));
		return found;
	}

	private record Row(String id, Confirmation confirmation) {
	}

	private static Confirmation confirmation(Value confirmedOn, Value names, Value days) {
		List<Confirmation.Field> fields = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			fields.add(new Confirmation.Field(names.get(i).asString(), days.get(i).asLocalDate()));
		}
		return new Confirmation(confirmedOn.asLocalDate(null), fields);
	}

	/** Says that some fields of a locked entry are right, today. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fields(String label, String id, Collection<String> names) {
		fields(label, Map.of(id, names));
	}

	/**
	 * Says that some fields of locked entries are right, today.
	 * @param names of the fields, by the ids of the entries
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fields(String label, Map<String, ? extends Collection<String>> names) {
		Map<String, Confirmation> before = of(names.keySet());
		write(label,
				names.entrySet()
					.stream()
					.map((entry) -> today(entry.getKey(), before.getOrDefault(entry.getKey(), Confirmation.NONE),
							entry.getValue()))
					.toList());
	}

	private Map<String, Object> today(String id, Confirmation before, Collection<String> names) {
		LocalDate day = this.today.date();
		Map<String, LocalDate> fields = new TreeMap<>();
		before.fields().forEach((field) -> fields.put(field.field(), field.confirmedOn()));
		names.forEach((name) -> fields.put(name, day));
		if (before.confirmedOn() != null && !before.confirmedOn().isBefore(day)) {
			fields.clear();
		}
		return row(id, before.confirmedOn(), fields);
	}

	/** Says that the whole of a locked entry is right, today. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void whole(String label, String id) {
		whole(label, id, this.today.date());
	}

	/** Says that the whole of a locked entry was right on a day. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void whole(String label, String id, LocalDate day) {
		whole(label, List.of(id), day);
	}

	/** Says that the whole of locked entries was right on a day. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void whole(String label, Collection<String> ids, LocalDate day) {
		write(label, ids.stream().map((id) -> row(id, day, Map.of())).toList());
	}

	/**
	 * Says that a locked entry is right, today, and counts its version up.
	 * @param fields those of its fields that are; null for the whole
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void confirm(String label, String id, @Nullable Collection<String> fields) {
		if (fields != null) {
			fields(label, id, fields);
		}
		else {
			whole(label, id);
		}
		this.neo4j.query("MATCH (n:" + label + " {id: $id}) SET n.version = n.version + 1").bind(id).to("id").run();
	}

	private static Map<String, Object> row(String id, @Nullable LocalDate confirmedOn, Map<String, LocalDate> fields) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("confirmedOn", confirmedOn);
		properties.put("confirmedFields", fields.isEmpty() ? null : List.copyOf(fields.keySet()));
		properties.put("confirmedFieldsOn", fields.isEmpty() ? null : List.copyOf(fields.values()));
		return Map.of("id", id, "properties", properties);
	}

	private void write(String label, List<Map<String, Object>> rows) {
		this.neo4j.query("UNWIND $rows AS row MATCH (n:" + label + " {id: row.id}) SET n += row.properties")
			.bind(rows)
			.to("rows")
			.run();
	}

}
