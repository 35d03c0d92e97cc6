/** Contact sheets, in GraphQL. */
@NullMarked
package org.partnershipportal.contact.graphql;

import org.jspecify.annotations.NullMarked;
