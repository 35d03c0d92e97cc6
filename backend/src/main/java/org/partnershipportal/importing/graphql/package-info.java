/** Imports in GraphQL. */
@NullMarked
package org.partnershipportal.importing.graphql;

import org.jspecify.annotations.NullMarked;
