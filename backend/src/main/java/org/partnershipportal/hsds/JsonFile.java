package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file in any shape of the standard, taken row by row: whatever is nested is a row
 * of its own that says in which row it was.
 */
final class JsonFile {

	private final String name;

	private final StrictText text;

	private final JsonMapper mapper;

	private final JsonScan scan;

	private final Intake intake;

	private final byte[] guesses;

	private int guess;

	private long objects;

	private JsonFile(String name, StrictText text, JsonMapper mapper, Intake intake) throws IOException {
		this.name = name;
		this.text = text;
		this.mapper = mapper;
		this.intake = intake;
		this.scan = JsonScan.of(name, text, mapper);
		this.guesses = this.scan.guesses();
	}

	/** The row that something is nested in. */
	private record Owner(HsdsTable table, @Nullable String id) {
	}

	static void read(String name, StrictText text, JsonMapper mapper, Intake intake) throws IOException {
		new JsonFile(name, text, mapper, intake).read();
	}

	private void read() throws IOException {
		if (this.scan.shapes().isEmpty()) {
			throw new UnreadableException(HsdsOrigin.of(this.name), HsdsFault.EMPTY_FILE);
		}
		try (Reader reader = this.text.open(); JsonParser parser = this.mapper.createParser(reader)) {
			for (JsonScan.Shape shape : this.scan.shapes()) {
				parser.nextToken();
				switch (shape) {
					case ROW -> guessed(parser);
					case LIST -> list(parser);
					case PAGE -> page(parser);
					case TABLES -> tables(parser);
					case DESCRIPTION -> {
						this.guess++;
						skip(parser);
					}
					case OTHER -> wrong(parser, null, "");
				}
			}
		}
	}

	private void guessed(JsonParser parser) throws IOException {
		int table = this.guesses[this.guess++];
		if (table < HsdsTable.values().length) {
			object(parser, Layouts.of(HsdsTable.values()[table]), null, Fragment.Kind.VIEW);
		}
		else {
			this.intake.tell(HsdsProblem.of(origin(parser), HsdsFault.UNKNOWN_FILE, 1L));
			skip(parser);
		}
	}

	private void list(JsonParser parser) throws IOException {
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				guessed(parser);
			}
			else {
				wrong(parser, null, "");
			}
		}
	}

	private void page(JsonParser parser) throws IOException {
		this.objects++;
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
			String property = parser.currentName();
			if (parser.nextToken() == JsonToken.START_ARRAY && "contents".equals(property)) {
				list(parser);
			}
			else {
				skip(parser);
			}
		}
		this.guess++;
	}

	private void tables(JsonParser parser) throws IOException {
		this.objects++;
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
			Layout layout = Layouts.named(Layouts.base(parser.currentName())).orElseThrow();
			parser.nextToken();
			for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
				if (token == JsonToken.START_OBJECT) {
					object(parser, layout, null, Fragment.Kind.LINE);
				}
				else {
					wrong(parser, layout.table(), "");
				}
			}
		}
		this.guess++;
	}

	private @Nullable String object(JsonParser parser, Layout layout, @Nullable Owner owner, Fragment.Kind kind)
			throws IOException {
		HsdsOrigin origin = origin(parser);
		String late = this.scan.lateId(this.objects++);
		Map<String, Object> raw = new LinkedHashMap<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
			String property = parser.currentName();
			token = parser.nextToken();
			if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
				Object id = raw.getOrDefault("id", (late != null) ? late : "");
				nested(parser, layout, property, new Owner(layout.table(), id.toString()), raw);
			}
			else if (JsonFiles.isScalar(token)) {
				scalar(parser, layout, property, raw);
			}
		}
		if (owner != null) {
			belong(layout, owner, raw, origin);
		}
		return this.intake.take(layout, raw, kind, origin);
	}

	private void scalar(JsonParser parser, Layout layout, String property, Map<String, Object> raw) {
		HsdsTable table = layout.table();
		if (!layout.knows(property) && (table.lists().containsKey(property) || table.objects().containsKey(property))) {
			wrong(parser, table, property);
		}
		else {
			Object value = JsonFiles.scalar(parser);
			Object before = raw.putIfAbsent(property, value);
			if (before != null && !before.equals(value)) {
				this.intake.tell(new HsdsProblem(origin(parser), table, null, property, HsdsFault.CONTRADICTION,
						List.of(before, value)));
			}
		}
	}

	private void nested(JsonParser parser, Layout layout, String property, Owner owner, Map<String, Object> raw)
			throws IOException {
		HsdsTable table = layout.table();
		HsdsTable object = table.objects().get(property);
		if (object != null && parser.currentToken() == JsonToken.START_OBJECT) {
			String id = object(parser, Layouts.of(object), null, Fragment.Kind.VIEW);
			if (id != null) {
				refer(table.refersBy(property).name(), id, table, raw, origin(parser));
			}
			return;
		}
		Optional<Layout> listed = Optional.ofNullable(table.lists().get(property))
			.map(Layouts::of)
			.or(() -> Layouts.named(property).filter((older) -> !layout.knows(property)));
		if (listed.isEmpty() || object != null) {
			if (object != null || layout.knows(property)) {
				wrong(parser, table, property);
			}
			else {
				raw.putIfAbsent(property, "");
				skip(parser);
			}
			return;
		}
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			object(parser, listed.get(), owner, Fragment.Kind.VIEW);
			return;
		}
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			if (token == JsonToken.START_OBJECT) {
				object(parser, listed.get(), owner, Fragment.Kind.VIEW);
			}
			else {
				wrong(parser, table, property);
			}
		}
	}

	/** Says in a nested row in which it is. */
	private void belong(Layout layout, Owner owner, Map<String, Object> raw, HsdsOrigin origin) {
		String id = (owner.id() != null) ? owner.id() : "";
		String older = owner.table().table() + "_id";
		HsdsTable table = layout.table();
		if (layout.rules().containsKey(older)) {
			raw.putIfAbsent(older, id);
		}
		else if (HsdsTables.owns(owner.table(), table)) {
			refer(table.ownedBy(owner.table()).name(), id, table, raw, origin);
			if (table == HsdsTable.ATTRIBUTE) {
				raw.putIfAbsent("link_entity", owner.table().table());
			}
			else if (table == HsdsTable.METADATA) {
				raw.putIfAbsent("resource_type", owner.table().table());
			}
		}
	}

	private void refer(String column, String id, HsdsTable table, Map<String, Object> raw, HsdsOrigin origin) {
		Object before = raw.put(column, id);
		if (before != null && !before.toString().strip().equals(id)) {
			this.intake
				.tell(new HsdsProblem(origin, table, null, column, HsdsFault.CONTRADICTION, List.of(before, id)));
		}
	}

	private void wrong(JsonParser parser, @Nullable HsdsTable table, String property) {
		this.intake.tell(new HsdsProblem(origin(parser), table, null, property.isEmpty() ? null : property,
				HsdsFault.WRONG_KIND, List.of()));
		skip(parser);
	}

	/** Goes behind a value, and counts its objects as {@link JsonScan} does. */
	private void skip(JsonParser parser) {
		int depth = 0;
		JsonToken token = parser.currentToken();
		while (true) {
			if (token == JsonToken.START_OBJECT) {
				this.objects++;
			}
			depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
			if (depth == 0) {
				return;
			}
			token = parser.nextToken();
		}
	}

	private HsdsOrigin origin(JsonParser parser) {
		return new HsdsOrigin(this.name, 0,
				parser.streamReadContext().pathAsPointer(this.scan.shapes().size() > 1).toString());
	}

}
