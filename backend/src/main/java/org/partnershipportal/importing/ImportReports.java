package org.partnershipportal.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.SpreadsheetCells;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Reports of imports as files, to be worked through elsewhere. */
@Service
public class ImportReports {

	private static final int CHUNK = 5000;

	private final ImportStore store;

	ImportReports(ImportStore store) {
		this.store = store;
	}

	/** Whether there is such a run. */
	@Guarded(Operation.IMPORT_RUN)
	public boolean has(String run) {
		return this.store.byIds(List.of(run)).containsKey(run);
	}

	/** Writes what became of each row, as CSV (RFC 4180, UTF-8). */
	@Guarded(Operation.IMPORT_RUN)
	public void write(String run, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		printer.printRecord("line", "place", "table", "id", "result", "column", "reason", "object_type", "object_id");
		int after = 0;
		List<ImportRow> rows = this.store.rows(run, after, CHUNK);
		while (!rows.isEmpty()) {
			for (ImportRow row : rows) {
				printer.printRecord(row.line(), SpreadsheetCells.shown(row.place()), row.table(),
						SpreadsheetCells.shown(row.rowId()), row.result(), SpreadsheetCells.shown(row.column()),
						SpreadsheetCells.shown(row.reason()), row.objectType(), row.objectId());
			}
			after = rows.get(rows.size() - 1).line();
			rows = this.store.rows(run, after, CHUNK);
		}
		writer.flush();
	}

}
