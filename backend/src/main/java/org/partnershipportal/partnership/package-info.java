/** Partnerships: who works with whom, on what, and until when. */
@NullMarked
package org.partnershipportal.partnership;

import org.jspecify.annotations.NullMarked;
