@NullMarked
package org.partnershipportal.influence.projection;

import org.jspecify.annotations.NullMarked;
