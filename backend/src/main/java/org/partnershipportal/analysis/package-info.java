/** What must be asked before a problem is understood: questions, whom to ask, answers. */
@NullMarked
package org.partnershipportal.analysis;

import org.jspecify.annotations.NullMarked;
