/** The board in GraphQL. */
@NullMarked
package org.partnershipportal.board.graphql;

import org.jspecify.annotations.NullMarked;
