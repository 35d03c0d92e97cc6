/**
 * The response to a problem: what will be done, by whom, by when, and how it goes; and
 * what each of those who are asked is told.
 */
@NullMarked
package org.partnershipportal.response;

import org.jspecify.annotations.NullMarked;
