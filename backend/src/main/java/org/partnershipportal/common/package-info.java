/**
 * Ids, time, pages, user errors and the way into Neo4j: what every feature needs and none
 * owns. Depends on nothing.
 */
@NullMarked
package org.partnershipportal.common;

import org.jspecify.annotations.NullMarked;
