/** Referrals in GraphQL. */
@NullMarked
package org.partnershipportal.referral.graphql;

import org.jspecify.annotations.NullMarked;
