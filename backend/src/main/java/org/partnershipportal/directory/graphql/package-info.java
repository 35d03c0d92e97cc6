/** The directory in GraphQL. */
@NullMarked
package org.partnershipportal.directory.graphql;

import org.jspecify.annotations.NullMarked;
