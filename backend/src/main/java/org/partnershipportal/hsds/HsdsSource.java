package org.partnershipportal.hsds;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the rows come from that are written. */
public interface HsdsSource {

	/** The row of a table with this id. */
	Optional<HsdsRow> row(HsdsTable table, String id);

	/**
	 * The rows of a table that a column of theirs ties to another row.
	 * @param table the table
	 * @param column the column with ids
	 * @param id the id of the other row
	 * @return in the order they are to be written
	 */
	List<HsdsRow> rows(HsdsTable table, String column, String id);

	/** Gives all rows of a table, one after the other. */
	void each(HsdsTable table, Consumer<HsdsRow> use);

}
