package org.partnershipportal.referral;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * How a referral goes on with one of those it was sent to.
 *
 * @param id its id
 * @param referralId id of the referral
 * @param receiverId id of the actor it was sent to
 * @param serviceId id of the service of theirs; null when none was named
 * @param status where it stands
 * @param steps how it came there, the first step first
 * @param declineReason why it was declined; null when it was not
 * @param feedback what the receiver told, the first first
 * @param dueAt by when the receiver owes the next word; null when nothing is owed
 * @param sent whether the caller's actor is the sender; else it is the receiver
 * @param crossesBorders whether the receiver, a national mechanism, may pass the referral
 * on to that of another country as long as its track is open; false for the sender
 * @param version grows by one with every change
 */
public record ReferralTrack(String id, String referralId, String receiverId, @Nullable String serviceId,
		ReferralTrackStatus status, List<ReferralStep> steps, @Nullable ReferralDeclineReason declineReason,
		List<ReferralFeedback> feedback, @Nullable OffsetDateTime dueAt, boolean sent, boolean crossesBorders,
		int version) {

	public ReferralTrack {
		steps = List.copyOf(steps);
		feedback = List.copyOf(feedback);
	}

	/**
	 * Whether the receiver may pass the referral on: after it said that it arrived, and
	 * before it is done with it.
	 */
	public boolean passable() {
		return this.crossesBorders && this.status.open() && this.status != ReferralTrackStatus.SENT;
	}

	/** When it was sent to the receiver. */
	OffsetDateTime sentAt() {
		return this.steps.get(0).at();
	}

	/**
	 * Whether the receiver has it: it neither declined, nor was it taken back from it.
	 */
	boolean held() {
		return this.status != ReferralTrackStatus.DECLINED && this.status != ReferralTrackStatus.WITHDRAWN;
	}

	/** Whether something is owed since before a moment. */
	public boolean overdueAt(OffsetDateTime now) {
		return this.dueAt != null && this.dueAt.isBefore(now);
	}

	/** Reads what {@link ReferralScope#track} returned. */
	static ReferralTrack from(Value value) {
		String reason = value.get("declineReason").asString(null);
		return new ReferralTrack(value.get("id").asString(), value.get("referral").asString(),
				value.get("receiver").asString(), value.get("service").asString(null),
				ReferralTrackStatus.valueOf(value.get("status").asString()), steps(value),
				(reason != null) ? ReferralDeclineReason.valueOf(reason) : null, feedback(value),
				value.get("dueAt").asOffsetDateTime(null), value.get("sent").asBoolean(),
				value.get("crossesBorders").asBoolean(), value.get("version").asInt());
	}

	private static List<ReferralStep> steps(Value value) {
		List<String> statuses = value.get("statuses").asList(Value::asString);
		List<OffsetDateTime> moments = value.get("statusSince").asList(Value::asOffsetDateTime);
		List<String> actors = value.get("statusActors").asList(Value::asString);
		List<String> notes = value.get("statusNotes").asList(Value::asString);
		return IntStream.range(0, statuses.size())
			.mapToObj((i) -> new ReferralStep(ReferralTrackStatus.valueOf(statuses.get(i)), moments.get(i),
					actors.get(i), notes.get(i).isEmpty() ? null : notes.get(i)))
			.toList();
	}

	private static List<ReferralFeedback> feedback(Value value) {
		List<OffsetDateTime> moments = value.get("feedbackAt").asList(Value::asOffsetDateTime);
		List<String> texts = value.get("feedbackTexts").asList(Value::asString);
		List<String> given = value.get("feedbackGiven").asList(Value::asString);
		return IntStream.range(0, moments.size())
			.mapToObj((i) -> new ReferralFeedback(moments.get(i), texts.get(i),
					given.get(i).isEmpty() ? List.of() : Arrays.asList(given.get(i).split(" "))))
			.toList();
	}

}
