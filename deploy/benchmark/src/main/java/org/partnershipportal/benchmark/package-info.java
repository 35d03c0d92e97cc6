/**
 * Measures the portal end to end against the bare Java driver that runs hand-written
 * Cypher, on generated graphs.
 */
@NullMarked
package org.partnershipportal.benchmark;

import org.jspecify.annotations.NullMarked;
