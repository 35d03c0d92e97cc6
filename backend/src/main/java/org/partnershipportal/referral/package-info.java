/**
 * Referrals: requests to provide services for somebody known by a code alone, each
 * answered by those it was sent to, or chased until it is.
 */
@NullMarked
package org.partnershipportal.referral;

import org.jspecify.annotations.NullMarked;
