/**
 * Which signs of trafficking each community watches, how often they were seen in a
 * problem, and what they suggest, without ever deciding.
 */
@NullMarked
package org.partnershipportal.indicator;

import org.jspecify.annotations.NullMarked;
