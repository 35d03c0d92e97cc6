/** Duplicates and merges in GraphQL. */
@NullMarked
package org.partnershipportal.merging.graphql;

import org.jspecify.annotations.NullMarked;
