/** Influences, their map and their chains in GraphQL. */
@NullMarked
package org.partnershipportal.influence.graphql;

import org.jspecify.annotations.NullMarked;
