/** {@code node} and {@code search} in GraphQL. */
@NullMarked
package org.partnershipportal.lookup.graphql;

import org.jspecify.annotations.NullMarked;
