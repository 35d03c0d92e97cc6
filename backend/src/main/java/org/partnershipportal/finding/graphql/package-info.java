/** The search of services in GraphQL. */
@NullMarked
package org.partnershipportal.finding.graphql;

import org.jspecify.annotations.NullMarked;
