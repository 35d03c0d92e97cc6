package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * A concern as it is written and recorded.
 *
 * @param actorId id of the unit or organisation that raised it
 */
record ConcernState(String id, String text, String sourceCode, @Nullable String place, String communityId,
		LocalDate heardOn, String actorId, @Nullable String problemId, @Nullable String answer,
		@Nullable LocalDate answeredOn, int version) {

	ConcernState {
		text = text.strip();
		place = Names.trimmed(place);
		answer = Names.trimmed(answer);
	}

	static ConcernState of(Concern concern) {
		return new ConcernState(concern.id(), concern.text(), concern.sourceCode(), concern.place(),
				concern.communityId(), concern.heardOn(), concern.raiserId(), concern.problemId(), concern.answer(),
				concern.answeredOn(), concern.version());
	}

	/** The same in a problem; in none when null. */
	ConcernState in(@Nullable String problem) {
		return new ConcernState(this.id, this.text, this.sourceCode, this.place, this.communityId, this.heardOn,
				this.actorId, problem, this.answer, this.answeredOn, this.version + 1);
	}

	/** The same, answered. */
	ConcernState answered(String words, LocalDate day) {
		return new ConcernState(this.id, this.text, this.sourceCode, this.place, this.communityId, this.heardOn,
				this.actorId, this.problemId, words, day, this.version + 1);
	}

}
