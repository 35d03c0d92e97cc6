/** Response actions, proposals and commitments in GraphQL. */
@NullMarked
package org.partnershipportal.response.graphql;

import org.jspecify.annotations.NullMarked;
