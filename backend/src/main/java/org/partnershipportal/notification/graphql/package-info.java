/** Following and notifications in GraphQL. */
@NullMarked
package org.partnershipportal.notification.graphql;

import org.jspecify.annotations.NullMarked;
