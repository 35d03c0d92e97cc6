/**
 * Reference data: kinds of actor and partnership, forms, phases, services, indicators.
 */
@NullMarked
package org.partnershipportal.vocabulary;

import org.jspecify.annotations.NullMarked;
