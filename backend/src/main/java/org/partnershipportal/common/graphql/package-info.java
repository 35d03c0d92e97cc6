/** How pages, cursors, user errors and faults are told in GraphQL, for every feature. */
@NullMarked
@NamedInterface("graphql")
package org.partnershipportal.common.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
