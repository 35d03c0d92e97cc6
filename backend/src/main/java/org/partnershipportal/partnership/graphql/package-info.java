/** Partnerships in GraphQL. */
@NullMarked
package org.partnershipportal.partnership.graphql;

import org.jspecify.annotations.NullMarked;
