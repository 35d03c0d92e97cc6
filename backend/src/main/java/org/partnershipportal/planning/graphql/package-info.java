/** What worked elsewhere, in GraphQL. */
@NullMarked
package org.partnershipportal.planning.graphql;

import org.jspecify.annotations.NullMarked;
