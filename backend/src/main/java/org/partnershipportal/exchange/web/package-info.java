/** The HTTP API of HSDS. */
@NullMarked
package org.partnershipportal.exchange.web;

import org.jspecify.annotations.NullMarked;
