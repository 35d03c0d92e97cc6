/** The change record in GraphQL. */
@NullMarked
package org.partnershipportal.audit.graphql;

import org.jspecify.annotations.NullMarked;
