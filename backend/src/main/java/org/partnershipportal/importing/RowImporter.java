package org.partnershipportal.importing;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.partnershipportal.common.UserErrorException;

/** Carries out rows of one kind through the services of their feature. */
interface RowImporter {

	/** What it imports. */
	ImportKind kind();

	/**
	 * Carries out a row, in the transaction and in the name of the user the caller has
	 * set.
	 * @param row the row
	 * @param following the rows below it, read when asked for
	 * @throws UserErrorException when the row cannot be carried out
	 */
	Outcome carryOut(Row row, Supplier<Stream<Row>> following);

}
