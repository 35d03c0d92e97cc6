/** Scanning in GraphQL. */
@NullMarked
package org.partnershipportal.scanning.graphql;

import org.jspecify.annotations.NullMarked;
