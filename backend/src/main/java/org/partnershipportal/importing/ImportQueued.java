package org.partnershipportal.importing;

/**
 * A run was started or resumed, and waits for the worker.
 *
 * @param run id of the run
 */
record ImportQueued(String run) {
}
