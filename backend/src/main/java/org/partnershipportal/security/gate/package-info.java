/**
 * What is let in at all: sizes, rates and numbers, checked before anything is parsed or
 * looked up.
 */
@NullMarked
package org.partnershipportal.security.gate;

import org.jspecify.annotations.NullMarked;
