/**
 * Entries of the directory that are one: finds them, merges them, and undoes a merge
 * exactly. Knows every relation of the rooms before it.
 */
@NullMarked
package org.partnershipportal.merging;

import org.jspecify.annotations.NullMarked;
