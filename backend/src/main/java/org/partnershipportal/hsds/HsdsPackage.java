package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A package that was read. Its rows lie in a temporary folder, table by table; in memory
 * are only their ids. Every row that was read is among these rows or named by a problem.
 */
public final class HsdsPackage implements AutoCloseable {

	/** These refer to rows of their own table, of which some may be refused later. */
	private static final Set<HsdsTable> OF_THEMSELVES = EnumSet.of(HsdsTable.ORGANIZATION, HsdsTable.TAXONOMY_TERM);

	private final Path folder;

	private final HsdsLimits limits;

	private final Map<HsdsTable, RowStore> stores = new EnumMap<>(HsdsTable.class);

	private HsdsPackage(Path folder, HsdsLimits limits) throws IOException {
		this.folder = folder;
		this.limits = limits;
		for (HsdsTable table : HsdsTable.values()) {
			this.stores.put(table, new RowStore(table, folder));
		}
	}

	/**
	 * Reads files, together one package: references may go from any to any.
	 * @param files JSON in any shape of the standard, CSV files, or archives of them; of
	 * 3.1 or an older version
	 * @param limits how much is read
	 * @param problems given everything that is wrong, before this returns
	 * @throws IOException when the disk fails; what is wrong with the files is a problem
	 */
	public static HsdsPackage read(List<HsdsInput> files, HsdsLimits limits, Consumer<HsdsProblem> problems)
			throws IOException {
		HsdsPackage result = new HsdsPackage(Files.createTempDirectory("hsds-"), limits);
		try {
			new PackageFiles(result.folder, limits, new Intake(result.stores, problems)).read(files);
			for (RowStore store : result.stores.values()) {
				store.complete();
			}
			result.check(problems);
			return result;
		}
		catch (IOException | RuntimeException ex) {
			result.close();
			throw ex;
		}
	}

	private void check(Consumer<HsdsProblem> problems) throws IOException {
		RowCheck check = new RowCheck(this.limits, problems);
		for (HsdsTable table : HsdsTable.values()) {
			RowStore store = store(table);
			store.each((fragments) -> {
				HsdsRow row = check.row(fragments);
				if (row == null) {
					store.refuse(fragments.get(0).id());
				}
				else {
					orphans(row, false, problems);
				}
			});
		}
		for (HsdsTable table : OF_THEMSELVES) {
			each(table, (row) -> orphans(row, true, problems));
		}
	}

	private void orphans(HsdsRow row, boolean ofItself, Consumer<HsdsProblem> problems) {
		for (HsdsColumn column : row.table().columns()) {
			if (column.type() == HsdsType.ID && !"id".equals(column.name())
					&& (column.references() == row.table()) == ofItself) {
				row.ids(column.name())
					.stream()
					.filter((id) -> !known(column.references(), id))
					.forEach((id) -> problems.accept(new HsdsProblem(row.origin(), row.table(), row.id(), column.name(),
							HsdsFault.ORPHAN, List.of(id))));
			}
		}
	}

	private boolean known(@Nullable HsdsTable table, String id) {
		return (table != null) ? store(table).has(id)
				: this.stores.values().stream().anyMatch((store) -> store.has(id));
	}

	private RowStore store(HsdsTable table) {
		return Objects.requireNonNull(this.stores.get(table));
	}

	/** How many rows of a table are given on. */
	public long count(HsdsTable table) {
		return store(table).count();
	}

	/**
	 * Gives all rows of a table, in the order they were read; several times the same when
	 * asked several times. Tables in the order of {@link HsdsTable} come after those they
	 * refer to, but an organisation or a term may come before its parent.
	 */
	public void each(HsdsTable table, Consumer<HsdsRow> use) {
		RowCheck check = silent();
		try {
			store(table).each((fragments) -> use.accept(Objects.requireNonNull(check.row(fragments))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A row by its id. */
	public Optional<HsdsRow> row(HsdsTable table, String id) {
		try {
			List<Fragment> fragments = store(table).of(id);
			return fragments.isEmpty() ? Optional.empty() : Optional.ofNullable(silent().row(fragments));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RowCheck silent() {
		return new RowCheck(this.limits, (problem) -> {
		});
	}

	@Override
	public void close() throws IOException {
		for (RowStore store : this.stores.values()) {
			store.close();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(this.folder);
	}

}
