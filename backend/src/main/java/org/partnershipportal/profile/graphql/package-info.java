/** Profiles and places in the API. */
@NullMarked
package org.partnershipportal.profile.graphql;

import org.jspecify.annotations.NullMarked;
