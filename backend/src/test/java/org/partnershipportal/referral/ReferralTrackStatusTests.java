package org.partnershipportal.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of a track, all of them. */
class ReferralTrackStatusTests {

	@Test
	void onlyTheseStepsAreAllowed() {
		List<String> steps = new ArrayList<>();
		for (ReferralTrackStatus from : ReferralTrackStatus.values()) {
			from.next().stream().sorted().forEach((to) -> steps.add(from + " " + to));
		}
		assertThat(steps).containsExactly("SENT ACKNOWLEDGED", "ACKNOWLEDGED ACCEPTED", "ACKNOWLEDGED DECLINED",
				"ACCEPTED IN_PROGRESS", "IN_PROGRESS DELIVERED", "DELIVERED CLOSED");
		assertThat(Arrays.stream(ReferralTrackStatus.values()).filter(ReferralTrackStatus::withdrawable))
			.containsExactly(ReferralTrackStatus.SENT, ReferralTrackStatus.ACKNOWLEDGED, ReferralTrackStatus.ACCEPTED,
					ReferralTrackStatus.IN_PROGRESS);
	}

	@Test
	void somebodyIsOwedAWordUntilATrackHasEnded() {
		for (ReferralTrackStatus status : ReferralTrackStatus.values()) {
			boolean leadsOn = !status.next().isEmpty();
			assertThat(status.waitingFor() != null).as(status.name()).isEqualTo(leadsOn);
			assertThat(status.open()).isEqualTo(leadsOn);
		}
	}

	@Test
	void somebodyOfUncertainAgeIsTreatedAsAChild() {
		assertThat(Arrays.stream(ReferralAgeBand.values()).filter(ReferralAgeBand::child))
			.containsExactly(ReferralAgeBand.CHILD, ReferralAgeBand.ADOLESCENT, ReferralAgeBand.UNKNOWN);
	}

}
