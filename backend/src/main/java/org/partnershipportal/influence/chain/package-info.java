/**
 * The links between actors and sides as arrays, and the layered search for the strongest
 * chains over them: plain Java that knows neither the database nor the API.
 */
@NullMarked
package org.partnershipportal.influence.chain;

import org.jspecify.annotations.NullMarked;
