/** The upkeep of the directory in GraphQL. */
@NullMarked
package org.partnershipportal.upkeep.graphql;

import org.jspecify.annotations.NullMarked;
