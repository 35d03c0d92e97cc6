/** Problems and sides in GraphQL. */
@NullMarked
package org.partnershipportal.problem.graphql;

import org.jspecify.annotations.NullMarked;
