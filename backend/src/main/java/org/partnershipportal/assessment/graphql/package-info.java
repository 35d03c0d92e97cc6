/** Measures, their results and conclusions in GraphQL. */
@NullMarked
package org.partnershipportal.assessment.graphql;

import org.jspecify.annotations.NullMarked;
