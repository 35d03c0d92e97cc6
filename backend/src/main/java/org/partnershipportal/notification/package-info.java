/**
 * Following problems, and what accounts are told: worked out from the graph and the
 * change record when it is read, as far as the reader may see it then.
 */
@NullMarked
package org.partnershipportal.notification;

import org.jspecify.annotations.NullMarked;
