package org.partnershipportal.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds import runs and their reports. */
@Service
public class ImportRuns {

	private final ImportStore store;

	private final PagedReads reads;

	ImportRuns(ImportStore store, PagedReads reads) {
		this.store = store;
		this.reads = reads;
	}

	/** One run. */
	@Guarded(Operation.IMPORT_RUN)
	public Optional<ImportRun> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/** The runs by their ids, with one query; unknown ids are left out. */
	public Map<String, ImportRun> byIds(Collection<String> ids) {
		return this.store.byIds(ids);
	}

	/** Runs, latest first. */
	@Guarded(Operation.IMPORT_RUNS)
	public Page<ImportRun> list(PageRequest page) {
		return this.reads.list(new PagedReads.Listing<>("MATCH (r:ImportRun)\nWHERE true",
				Keyset.by().descending("r.id", true), ImportRun.projection("r"), ImportRun::from), Map.of(), page);
	}

	/** For each run, what became of its rows, by line. */
	public Map<String, Page<ImportRow>> rows(Collection<String> runs, @Nullable ImportRowResult result,
			PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		String condition = "WHERE w.run = parent";
		if (result != null) {
			parameters.put("result", result.name());
			condition += " AND w.result = $result";
		}
		return this.reads.children(
				runs, new PagedReads.Listing<>("MATCH (w:ImportRow)\n" + condition,
						Keyset.by().ascending("w.line", false), ImportRow.projection("w"), ImportRow::from),
				parameters, page);
	}

}
