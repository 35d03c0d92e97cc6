package org.partnershipportal.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.hsds.HsdsDocuments;
import org.partnershipportal.hsds.HsdsDocuments.Nesting;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.HsdsTerms;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * The directory in the shapes of the HTTP API of HSDS 3.1, as far as the caller may see
 * it.
 */
@Service
public class HsdsDirectory {

	/** How many documents are held in memory while all are streamed. */
	private static final int CHUNK = 100;

	private final HsdsListing listing;

	private final DirectoryRows rows;

	private final Taxonomies taxonomies;

	HsdsDirectory(HsdsListing listing, DirectoryRows rows, Taxonomies taxonomies) {
		this.listing = listing;
		this.rows = rows;
		this.taxonomies = taxonomies;
	}

	/**
	 * One organisation, service, service at a place, taxonomy or term, with everything.
	 * @return JSON; empty when there is none by this id, or it may not be seen
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public Optional<byte[]> document(HsdsTable table, String id) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean written = documents(table, List.of(id), true).write(table, id, Nesting.FULL, out);
		return written ? Optional.of(out.toByteArray()) : Optional.empty();
	}

	/**
	 * One page of a table.
	 * @param page from 1
	 * @param full whether everything is nested
	 * @return JSON
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public byte[] page(HsdsTable table, HsdsQuery query, int page, int perPage, boolean full) {
		List<String> ids = ids(table, query, (page - 1L) * perPage, perPage);
		long total = ours(table) ? ours(table, query).size() : this.listing.total(table, query);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		documents(table, ids, full).writePage(table, ids, new HsdsDocuments.Page(total, page, perPage),
				full ? Nesting.FULL : Nesting.OBJECTS, out);
		return out.toByteArray();
	}

	/** Everything of a table, one document a line. */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public void lines(HsdsTable table, HsdsQuery query, boolean full, OutputStream out) throws IOException {
		long done = 0;
		List<String> ids = ids(table, query, done, CHUNK);
		while (!ids.isEmpty()) {
			HsdsDocuments documents = documents(table, ids, full);
			for (String id : ids) {
				if (documents.write(table, id, full ? Nesting.FULL : Nesting.OBJECTS, out)) {
					out.write("\n".getBytes(StandardCharsets.UTF_8));
				}
			}
			done += ids.size();
			ids = ids(table, query, done, CHUNK);
		}
	}

	/**
	 * All services of a query by id, each with when it was last changed.
	 * @return a JSON array, as HSDS has it
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public List<Map<String, String>> minimal(HsdsQuery query) {
		List<String> ids = this.listing.ids(HsdsTable.SERVICE, query, 0, Integer.MAX_VALUE);
		Map<String, String> modified = this.listing.modified(ids);
		return ids.stream().map((id) -> {
			String at = modified.get(id);
			return (at != null) ? Map.of("id", id, "modified_date", at) : Map.of("id", id);
		}).toList();
	}

	private List<String> ids(HsdsTable table, HsdsQuery query, long skip, int limit) {
		return ours(table) ? ours(table, query).stream().skip(skip).limit(limit).toList()
				: this.listing.ids(table, query, skip, limit);
	}

	/** Taxonomies and terms are our own lists and not in the graph as such. */
	private static boolean ours(HsdsTable table) {
		return table == HsdsTable.TAXONOMY || table == HsdsTable.TAXONOMY_TERM;
	}

	private List<String> ours(HsdsTable table, HsdsQuery query) {
		Map<String, String> taxonomies = this.taxonomies.taxonomies();
		if (table == HsdsTable.TAXONOMY) {
			return List.copyOf(taxonomies.values());
		}
		String search = query.search();
		return this.taxonomies.terms()
			.stream()
			.filter((term) -> query.taxonomy() == null || query.taxonomy().equals(taxonomies.get(term.taxonomy())))
			.filter((term) -> search == null
					|| term.label().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
			.map(HsdsTerms.TaxonomyTerm::id)
			.toList();
	}

	private HsdsDocuments documents(HsdsTable table, List<String> ids, boolean full) {
		HsdsRows found = switch (table) {
			case ORGANIZATION -> this.rows.ofOrganisations(ids, full);
			case SERVICE -> this.rows.ofServices(ids, full);
			case SERVICE_AT_LOCATION -> this.rows.ofServicesAtPlaces(ids);
			default -> this.rows.ofTaxonomies();
		};
		return new HsdsDocuments(found, (problem) -> {
		});
	}

}
