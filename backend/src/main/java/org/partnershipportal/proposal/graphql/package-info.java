/** Proposed changes in GraphQL. */
@NullMarked
package org.partnershipportal.proposal.graphql;

import org.jspecify.annotations.NullMarked;
