package org.partnershipportal.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of an entry that somebody proposed.
 *
 * @param id its id
 * @param entryId id of the actor or service it is about
 * @param keeperId id of the actor that keeps the entry
 * @param service whether the entry is a service
 * @param proposerId id of the actor whose account proposed it; null when it had none, or
 * the caller may not see it
 * @param own whether the caller's account proposed it
 * @param fields the fields in question
 * @param source how whoever proposed it knows
 * @param remark what is wrong besides; null when nothing is
 * @param proposedAt when it was proposed
 * @param status what became of it
 * @param answeredAt when it was answered or withdrawn; null while it is open
 * @param reason why it was not accepted, or not wholly; null when not said
 * @param version grows by one with every change
 */
public record Proposal(String id, String entryId, String keeperId, boolean service, @Nullable String proposerId,
		boolean own, List<Field> fields, String source, @Nullable String remark, OffsetDateTime proposedAt,
		ProposalStatus status, @Nullable OffsetDateTime answeredAt, @Nullable String reason, int version) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public Proposal {
		fields = List.copyOf(fields);
	}

	/**
	 * One field in question.
	 *
	 * @param name its name in the API
	 * @param was its value when it was proposed; null for none
	 * @param proposed the value that is proposed; null for none
	 * @param accepted whether it was accepted; null while nobody has answered
	 */
	public record Field(String name, @Nullable Object was, @Nullable Object proposed, @Nullable Boolean accepted) {
	}

	/** Whether nobody has answered it yet. */
	public boolean open() {
		return this.status == ProposalStatus.OPEN;
	}

	/** Reads what {@link ProposalStore} returns. */
	static Proposal from(Value value) {
		Value proposal = value.get("proposal");
		List<String> accepted = proposal.get("accepted").isNull() ? List.of()
				: proposal.get("accepted").asList(Value::asString);
		OffsetDateTime answeredAt = time(proposal.get("answeredAt"));
		Map<String, @Nullable Object> was = map(proposal.get("was").asString());
		List<Field> fields = map(proposal.get("proposed").asString()).entrySet()
			.stream()
			.map((field) -> new Field(field.getKey(), was.get(field.getKey()), field.getValue(),
					(answeredAt != null) ? accepted.contains(field.getKey()) : null))
			.toList();
		return new Proposal(proposal.get("id").asString(), value.get("entry").asString(),
				value.get("keeper").asString(), value.get("service").asBoolean(), value.get("proposer").asString(null),
				value.get("own").asBoolean(), fields, proposal.get("source").asString(),
				proposal.get("remark").asString(null), proposal.get("proposedAt").asOffsetDateTime(),
				ProposalStatus.valueOf(proposal.get("status").asString()), answeredAt,
				proposal.get("reason").asString(null), proposal.get("version").asInt());
	}

	static String json(Map<String, ? extends @Nullable Object> values) {
		return JSON.writeValueAsString(values);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(String json) {
		return JSON.readValue(json, Map.class);
	}

	private static @Nullable OffsetDateTime time(Value value) {
		return value.isNull() ? null : value.asOffsetDateTime();
	}

}
