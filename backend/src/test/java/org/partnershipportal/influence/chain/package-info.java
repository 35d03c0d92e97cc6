@NullMarked
package org.partnershipportal.influence.chain;

import org.jspecify.annotations.NullMarked;
