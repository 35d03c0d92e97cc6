/** The history of an object in GraphQL. */
@NullMarked
package org.partnershipportal.history.graphql;

import org.jspecify.annotations.NullMarked;
