/** Actors, communities and services: who is there, whom they serve, what they offer. */
@NullMarked
package org.partnershipportal.directory;

import org.jspecify.annotations.NullMarked;
