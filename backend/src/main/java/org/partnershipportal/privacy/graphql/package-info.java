/** The personal-data guard in GraphQL. */
@NullMarked
package org.partnershipportal.privacy.graphql;

import org.jspecify.annotations.NullMarked;
