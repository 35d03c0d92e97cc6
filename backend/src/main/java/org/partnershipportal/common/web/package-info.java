/**
 * Serves the portal's pages: whatever is no file and no endpoint is a page of the portal.
 */
@NullMarked
package org.partnershipportal.common.web;

import org.jspecify.annotations.NullMarked;
