/**
 * Which roles may get which field of the API, and the guard that holds every field to it.
 */
@NullMarked
package org.partnershipportal.security.fields;

import org.jspecify.annotations.NullMarked;
