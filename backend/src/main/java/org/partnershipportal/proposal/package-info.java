/**
 * Changes of entries of the directory that somebody else proposes, and those who keep the
 * entry accept or refuse.
 */
@NullMarked
package org.partnershipportal.proposal;

import org.jspecify.annotations.NullMarked;
