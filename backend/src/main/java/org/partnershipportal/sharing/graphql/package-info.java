/** Shares, and what they show, in GraphQL. */
@NullMarked
package org.partnershipportal.sharing.graphql;

import org.jspecify.annotations.NullMarked;
