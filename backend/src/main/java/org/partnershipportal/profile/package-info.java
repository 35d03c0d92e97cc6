/**
 * More of the directory than its lists: what HSDS knows of organisations, services,
 * places and services at places. Its parts (telephones, focal points, schedules, …) are
 * nodes of their own, since one may belong to several.
 */
@NullMarked
package org.partnershipportal.profile;

import org.jspecify.annotations.NullMarked;
