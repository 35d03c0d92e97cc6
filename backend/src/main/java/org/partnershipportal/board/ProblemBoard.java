package org.partnershipportal.board;

import java.util.List;

/**
 * Where the open problems stand.
 *
 * @param columns the stages, in the order in which a problem goes through them
 */
public record ProblemBoard(List<BoardColumn> columns) {

	public ProblemBoard {
		columns = List.copyOf(columns);
	}

}
