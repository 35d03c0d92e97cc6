/** The vocabularies in GraphQL. */
@NullMarked
package org.partnershipportal.vocabulary.graphql;

import org.jspecify.annotations.NullMarked;
