/**
 * An invented province to look at the portal with: loaded once, into an empty graph,
 * through the services of the other features.
 */
@NullMarked
package org.partnershipportal.demonstration;

import org.jspecify.annotations.NullMarked;
