/**
 * The board: where every problem stands, how long it has been there, and what is late.
 */
@NullMarked
package org.partnershipportal.board;

import org.jspecify.annotations.NullMarked;
