package org.partnershipportal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.hsds.HsdsDocuments;
import org.partnershipportal.hsds.HsdsDocuments.Nesting;
import org.partnershipportal.hsds.HsdsInput;
import org.partnershipportal.hsds.HsdsLimits;
import org.partnershipportal.hsds.HsdsPackage;
import org.partnershipportal.hsds.HsdsProblem;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsSource;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.HsdsTabularPackage;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * The directory as packages of HSDS 3.1, as far as the caller may see it. Documents are
 * gathered in a temporary folder and read from there table by table, so that no more than
 * ids are in memory.
 */
@Service
public class HsdsExports {

	private static final HsdsQuery ALL = new HsdsQuery(null, null, null, null, null, null, null);

	private static final int CHUNK = 100;

	private static final Consumer<HsdsProblem> UNTOLD = (problem) -> {
	};

	private final HsdsListing listing;

	private final DirectoryRows rows;

	private final RegisterIds ids;

	HsdsExports(HsdsListing listing, DirectoryRows rows, RegisterIds ids) {
		this.listing = listing;
		this.rows = rows;
		this.ids = ids;
	}

	/**
	 * Writes all tables as one JSON document.
	 * @param register whose ids are given; ours when null
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public void json(@Nullable String register, OutputStream out) throws IOException {
		gathered(register, (source) -> new HsdsDocuments(source, UNTOLD).writeTables(out));
	}

	/**
	 * Writes a Tabular Data Package.
	 * @param register whose ids are given; ours when null
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public void tables(@Nullable String register, OutputStream out) throws IOException {
		gathered(register, (source) -> {
			try {
				new HsdsTabularPackage("directory", source, UNTOLD).write(out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private void gathered(@Nullable String register, Consumer<HsdsSource> use) throws IOException {
		Path folder = Files.createTempDirectory("hsds-export-");
		Path organisations = folder.resolve("organizations");
		Path places = folder.resolve("locations");
		Path taxonomies = folder.resolve("taxonomies");
		try {
			organisations(register, organisations);
			places(register, places);
			documents(HsdsTable.TAXONOMY_TERM, this.rows.ofTaxonomies(), null, taxonomies);
			List<HsdsInput> files = List.of(new HsdsInput("organizations.ndjson", organisations),
					new HsdsInput("locations.ndjson", places), new HsdsInput("taxonomy_terms.ndjson", taxonomies));
			try (HsdsPackage all = HsdsPackage.read(files.stream().filter(HsdsExports::said).toList(), HsdsLimits.USUAL,
					UNTOLD)) {
				use.accept(new Tables(all));
			}
		}
		finally {
			Files.deleteIfExists(organisations);
			Files.deleteIfExists(places);
			Files.deleteIfExists(taxonomies);
			Files.delete(folder);
		}
	}

	private static boolean said(HsdsInput file) {
		return file.file().toFile().length() > 0;
	}

	private void organisations(@Nullable String register, Path file) throws IOException {
		Files.createFile(file);
		long done = 0;
		List<String> some = this.listing.ids(HsdsTable.ORGANIZATION, ALL, done, CHUNK);
		while (!some.isEmpty()) {
			documents(HsdsTable.ORGANIZATION, this.rows.ofOrganisations(some, true), register, file);
			done += some.size();
			some = this.listing.ids(HsdsTable.ORGANIZATION, ALL, done, CHUNK);
		}
	}

	/** Places that no organisation keeps are in none of the other documents. */
	private void places(@Nullable String register, Path file) throws IOException {
		Files.createFile(file);
		List<String> unkept = this.listing.unkeptPlaces();
		for (int from = 0; from < unkept.size(); from += CHUNK) {
			documents(HsdsTable.LOCATION,
					this.rows.ofPlaces(unkept.subList(from, Math.min(from + CHUNK, unkept.size()))), register, file);
		}
	}

	private void documents(HsdsTable table, HsdsRows rows, @Nullable String register, Path file) throws IOException {
		HsdsRows named = (register != null) ? this.ids.named(rows, register) : rows;
		HsdsDocuments documents = new HsdsDocuments(named, UNTOLD);
		try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			named.each(table, (row) -> {
				try {
					if (documents.write(table, row.id(), Nesting.FULL, out)) {
						out.write("\n".getBytes(StandardCharsets.UTF_8));
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	/** Rows of a package, one table after the other. */
	private record Tables(HsdsPackage all) implements HsdsSource {

		@Override
		public Optional<HsdsRow> row(HsdsTable table, String id) {
			return this.all.row(table, id);
		}

		/** Tables do not nest. */
		@Override
		public List<HsdsRow> rows(HsdsTable table, String column, String id) {
			throw new UnsupportedOperationException("Only whole tables are written");
		}

		@Override
		public void each(HsdsTable table, Consumer<HsdsRow> use) {
			this.all.each(table, use);
		}

	}

}
