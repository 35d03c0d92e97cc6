/** The directory as others read it: HSDS 3.1, over HTTP and as packages. */
@NullMarked
package org.partnershipportal.exchange;

import org.jspecify.annotations.NullMarked;
