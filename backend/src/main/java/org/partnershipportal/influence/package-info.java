/**
 * Who can influence which side of a problem; and, from an actor, through whom, how surely
 * and until when.
 */
@NullMarked
package org.partnershipportal.influence;

import org.jspecify.annotations.NullMarked;
