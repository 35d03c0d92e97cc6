/**
 * Who asks, and what they may do: token to {@code CurrentUser}, one table of permissions.
 */
@NullMarked
package org.partnershipportal.security;

import org.jspecify.annotations.NullMarked;
