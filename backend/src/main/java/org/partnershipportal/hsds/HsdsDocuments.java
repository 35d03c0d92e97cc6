package org.partnershipportal.hsds;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows as JSON, in the shapes of the standard: what belongs to a row is nested in
 * it. Columns with ids are written only where nesting does not say the same. A row that
 * would not be valid is not written, and told.
 */
public final class HsdsDocuments {

	private final HsdsSource source;

	private final Consumer<HsdsProblem> problems;

	private final JsonMapper mapper = JsonFiles.mapper(HsdsLimits.USUAL);

	/** How much is nested. */
	public enum Nesting {

		/** Everything. */
		FULL,

		/** Single objects only, as in the lists of the HTTP API. */
		OBJECTS

	}

	/**
	 * A page of the HTTP API.
	 *
	 * @param total how many there are on all pages
	 * @param number the number of this page, the first being 1
	 * @param perPage most of a page
	 */
	public record Page(long total, long number, int perPage) {

		long pages() {
			return (this.total + this.perPage - 1) / this.perPage;
		}

	}

	/**
	 * A writer.
	 * @param source where the rows come from
	 * @param problems given what is not written
	 */
	public HsdsDocuments(HsdsSource source, Consumer<HsdsProblem> problems) {
		this.source = source;
		this.problems = problems;
	}

	/**
	 * Writes a row as a document.
	 * @return false when there is no such row, or it would not be valid; then nothing is
	 * written
	 */
	public boolean write(HsdsTable table, String id, Nesting nesting, OutputStream out) {
		Optional<HsdsRow> row = root(table, id);
		if (row.isPresent()) {
			try (JsonGenerator json = generator(out)) {
				new Document(json, nesting).write(row.get());
			}
		}
		return row.isPresent();
	}

	/** Writes rows as a list of documents. */
	public void writeList(HsdsTable table, Iterable<String> ids, Nesting nesting, OutputStream out) {
		try (JsonGenerator json = generator(out)) {
			list(json, table, ids, nesting);
		}
	}

	/** Writes rows as a page of the HTTP API. */
	public void writePage(HsdsTable table, List<String> ids, Page page, Nesting nesting, OutputStream out) {
		try (JsonGenerator json = generator(out)) {
			json.writeStartObject();
			json.writeNumberProperty("total_items", page.total());
			json.writeNumberProperty("total_pages", page.pages());
			json.writeNumberProperty("page_number", page.number());
			json.writeNumberProperty("size", ids.size());
			json.writeBooleanProperty("first_page", page.number() <= 1);
			json.writeBooleanProperty("last_page", page.number() >= page.pages());
			json.writeBooleanProperty("empty", ids.isEmpty());
			json.writeName("contents");
			list(json, table, ids, nesting);
			json.writeEndObject();
		}
	}

	/** Writes all rows as tables, by the names of their files. */
	public void writeTables(OutputStream out) {
		try (JsonGenerator json = generator(out)) {
			json.writeStartObject();
			for (HsdsTable table : HsdsTable.values()) {
				boolean[] begun = new boolean[1];
				this.source.each(table, (row) -> {
					for (HsdsRow line : TableLines.of(row, this.problems)) {
						if (!begun[0]) {
							begun[0] = true;
							json.writeName(table.file());
							json.writeStartArray();
						}
						json.writeStartObject();
						line.values().forEach((column, value) -> value(json, column, value));
						json.writeEndObject();
					}
				});
				if (begun[0]) {
					json.writeEndArray();
				}
			}
			json.writeEndObject();
		}
	}

	private JsonGenerator generator(OutputStream out) {
		return this.mapper.createGenerator(new Unclosed(out));
	}

	private Optional<HsdsRow> root(HsdsTable table, String id) {
		return this.source.row(table, id)
			.flatMap((row) -> Optional.ofNullable(RowCheck.written(row, false, this.problems)));
	}

	private void list(JsonGenerator json, HsdsTable table, Iterable<String> ids, Nesting nesting) {
		json.writeStartArray();
		for (String id : ids) {
			root(table, id).ifPresent((row) -> new Document(json, nesting).write(row));
		}
		json.writeEndArray();
	}

	private static void value(JsonGenerator json, String column, Object value) {
		json.writeName(column);
		if (value instanceof BigDecimal number) {
			json.writeNumber(number);
		}
		else {
			json.writeString(value.toString());
		}
	}

	private record Key(HsdsTable table, String id) {
	}

	/** One document; it is gone through twice, first to learn which rows are in it. */
	private final class Document {

		private final JsonGenerator json;

		private final Nesting nesting;

		private final Set<Key> rows = new HashSet<>();

		private final Set<String> ids = new HashSet<>();

		private final Set<Key> told = new HashSet<>();

		private final Deque<HsdsTable> path = new ArrayDeque<>();

		private Document(JsonGenerator json, Nesting nesting) {
			this.json = json;
			this.nesting = nesting;
		}

		private void write(HsdsRow row) {
			collect(row);
			object(row, null);
		}

		private void collect(HsdsRow row) {
			this.rows.add(new Key(row.table(), row.id()));
			this.ids.add(row.id());
			this.path.push(row.table());
			row.table().objects().keySet().forEach((name) -> nested(row, name).ifPresent(this::collect));
			row.table().lists().keySet().forEach((name) -> listed(row, name).forEach(this::collect));
			this.path.pop();
		}

		/**
		 * Writes a row.
		 * @param by the column that says why it stands here; null when none does
		 */
		private void object(HsdsRow row, @Nullable HsdsColumn by) {
			this.json.writeStartObject();
			for (HsdsColumn column : row.table().columns()) {
				Object value = row.values().get(column.name());
				if (value != null && !saidByNesting(row, column, value)
						&& !(column.equals(by) && saidElsewhere(column, value))) {
					value(this.json, column.name(), value);
				}
			}
			this.path.push(row.table());
			row.table().objects().keySet().forEach((name) -> nested(row, name).ifPresent((object) -> {
				this.json.writeName(name);
				object(object, null);
			}));
			row.table().lists().keySet().forEach((name) -> {
				List<HsdsRow> list = listed(row, name);
				if (!list.isEmpty()) {
					this.json.writeName(name);
					this.json.writeStartArray();
					HsdsColumn owner = list.get(0).table().ownedBy(row.table());
					list.forEach((part) -> object(part, owner));
					this.json.writeEndArray();
				}
			});
			this.path.pop();
			this.json.writeEndObject();
		}

		private boolean saidByNesting(HsdsRow row, HsdsColumn column, Object value) {
			if (column.type() != HsdsType.ID || "id".equals(column.name()) || column.references() == row.table()) {
				return false;
			}
			return (column.references() != null) ? this.rows.contains(new Key(column.references(), value.toString()))
					: this.ids.contains(value.toString());
		}

		/** A row of several owners stands with each of them. */
		private boolean saidElsewhere(HsdsColumn column, Object value) {
			return column.references() == null
					|| HsdsDocuments.this.source.row(column.references(), value.toString()).isPresent();
		}

		private Optional<HsdsRow> nested(HsdsRow row, String name) {
			HsdsTable table = row.table().objects().get(name);
			String id = row.text(row.table().refersBy(name).name());
			return (table == null || id == null || this.path.contains(table)) ? Optional.empty()
					: HsdsDocuments.this.source.row(table, id).flatMap((other) -> Optional.ofNullable(valid(other)));
		}

		private List<HsdsRow> listed(HsdsRow row, String name) {
			HsdsTable table = row.table().lists().get(name);
			if (table == null || this.nesting == Nesting.OBJECTS || this.path.contains(table)) {
				return List.of();
			}
			List<HsdsRow> list = new ArrayList<>();
			for (HsdsRow part : HsdsDocuments.this.source.rows(table, table.ownedBy(row.table()).name(), row.id())) {
				HsdsRow valid = meant(part, row) ? valid(part) : null;
				if (valid != null) {
					list.add(valid);
				}
			}
			return list;
		}

		/**
		 * Ids need not differ between tables; then the part says of which table its owner
		 * is.
		 */
		private boolean meant(HsdsRow part, HsdsRow owner) {
			String entity = (part.table() == HsdsTable.ATTRIBUTE) ? part.text("link_entity")
					: (part.table() == HsdsTable.METADATA) ? part.text("resource_type") : null;
			return entity == null || HsdsTable.named(entity)
				.filter((table) -> table != owner.table())
				.flatMap((table) -> HsdsDocuments.this.source.row(table, owner.id()))
				.isEmpty();
		}

		private @Nullable HsdsRow valid(HsdsRow row) {
			boolean first = this.told.add(new Key(row.table(), row.id()));
			return RowCheck.written(row, false, first ? HsdsDocuments.this.problems : (problem) -> {
			});
		}

	}

}
