/** Reports of imports over HTTP. */
@NullMarked
package org.partnershipportal.importing.web;

import org.jspecify.annotations.NullMarked;
