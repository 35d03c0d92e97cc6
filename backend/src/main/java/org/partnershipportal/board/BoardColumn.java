package org.partnershipportal.board;

import org.partnershipportal.problem.SaraStage;

/**
 * One stage on the board.
 *
 * @param stage the stage
 * @param total how many problems are at it
 * @param overdue how many of them have an action that is overdue
 * @param filter which problems stand on the board
 */
public record BoardColumn(SaraStage stage, int total, int overdue, BoardFilter filter) {
}
