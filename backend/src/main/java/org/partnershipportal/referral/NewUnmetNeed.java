package org.partnershipportal.referral;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A need to be recorded; the fields are those of {@code RecordUnmetNeedInput}.
 */
public record NewUnmetNeed(List<String> services, String area, List<String> languages, ReferralAgeBand ageBand,
		@Nullable ReferralGroup group) {
}
