/**
 * Keeps the links in memory the same as the database: reads them once, then follows the
 * change record.
 */
@NullMarked
package org.partnershipportal.influence.projection;

import org.jspecify.annotations.NullMarked;
