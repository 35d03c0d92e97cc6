@NullMarked
package org.partnershipportal.confidential;

import org.jspecify.annotations.NullMarked;
