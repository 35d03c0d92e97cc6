package org.partnershipportal.hsds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through a JSON file before its first row is taken: whether it is JSON at all, of
 * which shape, and the ids of objects that say theirs only after what is nested in them.
 */
final class JsonScan {

	/** What a value at the top of a file is. */
	enum Shape {

		/** One row. */
		ROW,

		/** A list of rows. */
		LIST,

		/** A page of the HTTP API. */
		PAGE,

		/** Tables by their names. */
		TABLES,

		/** What the HTTP API says of itself. */
		DESCRIPTION,

		/** None of these. */
		OTHER

	}

	private final String name;

	private final List<Shape> shapes = new ArrayList<>();

	private final Map<Long, String> lateIds = new HashMap<>();

	private final ByteArrayOutputStream guesses = new ByteArrayOutputStream();

	private final Deque<Level> levels = new ArrayDeque<>();

	private long objects;

	private int guessesBefore;

	/** An object or array that is open. */
	private static final class Level {

		private final boolean object;

		private final long number;

		private final Set<String> names = new LinkedHashSet<>();

		/** Names of what is an array. */
		private final Set<String> arrays = new LinkedHashSet<>();

		private boolean nested;

		private boolean identified;

		private Level(boolean object, long number) {
			this.object = object;
			this.number = number;
		}

	}

	private JsonScan(String name) {
		this.name = name;
	}

	static JsonScan of(String name, StrictText text, JsonMapper mapper) throws IOException {
		JsonScan scan = new JsonScan(name);
		try (Reader reader = text.open(); JsonParser parser = mapper.createParser(reader)) {
			try {
				for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
					scan.look(parser, token);
				}
			}
			catch (StreamConstraintsException ex) {
				throw scan.fault(parser, HsdsFault.TOO_LARGE, ex.getOriginalMessage());
			}
			catch (JacksonException ex) {
				throw scan.fault(parser, HsdsFault.SYNTAX, ex.getOriginalMessage());
			}
		}
		return scan;
	}

	private UnreadableException fault(JsonParser parser, HsdsFault fault, String message) {
		return new UnreadableException(HsdsOrigin.line(this.name, parser.currentLocation().getLineNr()), fault,
				message);
	}

	private void look(JsonParser parser, JsonToken token) throws UnreadableException {
		Level level = this.levels.peek();
		switch (token) {
			case PROPERTY_NAME -> Objects.requireNonNull(level).names.add(parser.currentName());
			case START_OBJECT, START_ARRAY -> open(parser, token == JsonToken.START_OBJECT, level);
			case END_OBJECT, END_ARRAY -> close(this.levels.pop());
			default -> scalar(parser, token, level);
		}
	}

	private void open(JsonParser parser, boolean object, @Nullable Level level) {
		if (level != null) {
			level.nested = true;
			String name = parser.streamReadContext().getParent().currentName();
			if (level.object && !object && name != null) {
				level.arrays.add(name);
			}
		}
		this.levels.push(new Level(object, object ? this.objects++ : -1));
	}

	private void scalar(JsonParser parser, JsonToken token, @Nullable Level level) throws UnreadableException {
		if (level == null) {
			this.shapes.add(Shape.OTHER);
		}
		if (token == JsonToken.VALUE_STRING && broken(parser.getString())) {
			throw fault(parser, HsdsFault.ENCODING, "UTF-16");
		}
		if (level != null && level.object && "id".equals(parser.currentName()) && JsonFiles.isScalar(token)) {
			level.identified = true;
			if (level.nested) {
				this.lateIds.put(level.number, JsonFiles.scalar(parser).toString());
			}
		}
	}

	/** Whether there is half of a character. */
	private static boolean broken(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == 0) {
				return true;
			}
		}
		return false;
	}

	private void close(Level level) {
		int depth = this.levels.size();
		if (depth == 0) {
			Shape shape = level.object ? shape(level) : Shape.LIST;
			this.shapes.add(shape);
			if (level.object && shape != Shape.PAGE) {
				forgetGuesses();
			}
		}
		Level outer = this.levels.peek();
		boolean listed = depth == 1 && outer != null && !outer.object
				|| depth == 2 && outer != null && !outer.object && ofContents();
		if (level.object && (depth == 0 || listed)) {
			HsdsTable table = guess(level.names, Layouts.base(this.name));
			this.guesses.write((table != null) ? table.ordinal() : HsdsTable.values().length);
		}
		if (depth == 0) {
			this.guessesBefore = this.guesses.size();
		}
	}

	/** What was in a list called contents was on no page. */
	private void forgetGuesses() {
		byte[] made = this.guesses.toByteArray();
		this.guesses.reset();
		this.guesses.write(made, 0, this.guessesBefore);
	}

	private boolean ofContents() {
		Level root = Objects.requireNonNull(this.levels.peekLast());
		String last = null;
		for (String name : root.names) {
			last = name;
		}
		return root.object && "contents".equals(last);
	}

	private static Shape shape(Level level) {
		if (level.arrays.contains("contents") && !level.identified) {
			return Shape.PAGE;
		}
		if (!level.identified && !level.names.isEmpty() && level.arrays.equals(level.names)
				&& level.names.stream().allMatch((name) -> Layouts.named(Layouts.base(name)).isPresent())) {
			return Shape.TABLES;
		}
		if (!level.identified && level.names.contains("openapi_url")) {
			return Shape.DESCRIPTION;
		}
		return Shape.ROW;
	}

	/**
	 * The table whose rows have most of these names, and lack least of what they must
	 * have.
	 */
	static @Nullable HsdsTable guess(Set<String> names, String file) {
		HsdsTable best = null;
		int most = 1;
		for (HsdsTable table : HsdsTable.values()) {
			Layout layout = Layouts.of(table);
			int score = 0;
			for (String name : names) {
				if (layout.knows(name) || table.lists().containsKey(name) || table.objects().containsKey(name)) {
					score += 2;
				}
			}
			score -= (int) table.columns()
				.stream()
				.filter((column) -> column.required() && !names.contains(column.name()))
				.count();
			boolean named = file.startsWith(table.table()) || file.startsWith(Layouts.base(table.file()));
			if (score > most || score == most && best != null && named) {
				best = table;
				most = score;
			}
		}
		return best;
	}

	List<Shape> shapes() {
		return this.shapes;
	}

	/**
	 * The tables of the rows that stand at the top, in lists and on pages, one after the
	 * other.
	 */
	byte[] guesses() {
		return this.guesses.toByteArray();
	}

	/** The id of an object that says it only after what is nested in it. */
	@Nullable String lateId(long object) {
		return this.lateIds.get(object);
	}

}
