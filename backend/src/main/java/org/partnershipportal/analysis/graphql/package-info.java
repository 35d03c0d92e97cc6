/** Information needs in the API. */
@NullMarked
package org.partnershipportal.analysis.graphql;

import org.jspecify.annotations.NullMarked;
