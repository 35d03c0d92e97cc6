package org.partnershipportal.importing;

import java.util.Set;

import org.partnershipportal.hsds.HsdsRow;

/**
 * A row that is to be carried out, together with others.
 *
 * @param row the row
 * @param mine it and what belongs to it and is in nothing that was told before
 * @param next the position at which the run goes on after it
 */
record HsdsWaiting(HsdsRow row, Set<HsdsRef> mine, int next) {
}
