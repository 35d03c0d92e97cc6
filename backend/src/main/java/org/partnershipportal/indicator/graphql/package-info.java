/** Indicator lists, observations and suggestions in GraphQL. */
@NullMarked
package org.partnershipportal.indicator.graphql;

import org.jspecify.annotations.NullMarked;
