package org.partnershipportal.audit;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Writes the change record. Without it no change is committed. An entry is sealed into
 * the chain a moment after it was committed, so that writers never wait for each other.
 */
@Component
public class ChangeRecord {

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	private final JsonMapper json = JsonMapper.shared();

	ChangeRecord(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * Records one change, in the transaction the caller is in.
	 * @param operation the mutation
	 * @param objectType the GraphQL type of what was changed
	 * @param objectId its id
	 * @param before the object before, as a record of the feature; null when it is new
	 * @param after the object after; null when it is gone
	 * @param touches ids of what else the change matters to
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Operation operation, String objectType, String objectId, @Nullable Object before,
			@Nullable Object after, String... touches) {
		record(List.of(change(objectId, null, operation, objectType,
				new Recorded(objectId, before, after, List.of(touches)))));
	}

	/**
	 * Records one change of something that is part of something else, in the transaction
	 * the caller is in. It belongs to the history of the whole.
	 * @param whole id of what the object is part of; the change matters to it
	 * @see #write
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writePart(String whole, Operation operation, String objectType, String objectId,
			@Nullable Object before, @Nullable Object after, String... touches) {
		record(List
			.of(change(whole, null, operation, objectType, new Recorded(objectId, before, after, List.of(touches)))));
	}

	/**
	 * The same, with the reason that the form asked for.
	 * @param reason why it was changed, free of personal data
	 * @see #writePart
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeReasonedPart(String whole, String reason, Operation operation, String objectType, String objectId,
			@Nullable Object before, @Nullable Object after, String... touches) {
		record(List.of(change(whole, reason.strip(), operation, objectType,
				new Recorded(objectId, before, after, List.of(touches)))));
	}

	/**
	 * One of several changes of the same kind.
	 *
	 * @param objectId id of what was changed
	 * @param before the object before; null when it is new
	 * @param after the object after; null when it is gone
	 * @param touches ids of what else the change matters to
	 */
	public record Recorded(String objectId, @Nullable Object before, @Nullable Object after, List<String> touches) {
	}

	/**
	 * Records several changes of one kind, each with an entry of its own, in the
	 * transaction the caller is in.
	 * @see #write
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeAll(Operation operation, String objectType, List<Recorded> changes) {
		record(changes.stream().map((one) -> change(one.objectId(), null, operation, objectType, one)).toList());
	}

	/**
	 * Records several changes of parts, each in the history of the whole that the first
	 * of what it touches names, in the transaction the caller is in.
	 * @see #writePart
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeParts(Operation operation, String objectType, List<Recorded> changes) {
		record(changes.stream().map((one) -> change(one.touches().get(0), null, operation, objectType, one)).toList());
	}

	private Map<String, @Nullable Object> change(String whole, @Nullable String reason, Operation operation,
			String objectType, Recorded recorded) {
		CurrentUser user = this.permissions.user();
		Map<String, @Nullable Object> change = new HashMap<>();
		change.put("id", Ids.next());
		change.put("at", this.today.instant().atOffset(ZoneOffset.UTC));
		change.put("userId", user.id());
		change.put("by", user.name());
		change.put("roles", user.roles().stream().map(Enum::name).sorted().collect(Collectors.toList()));
		change.put("operation", operation.field());
		change.put("objectType", objectType);
		change.put("objectId", recorded.objectId());
		change.put("subjectId", whole);
		change.put("touches",
				Stream.concat(Stream.of(recorded.objectId(), whole), recorded.touches().stream()).distinct().toList());
		change.put("before", json(recorded.before()));
		change.put("after", json(recorded.after()));
		change.put("reason", reason);
		return change;
	}

	private @Nullable String json(@Nullable Object state) {
		return (state != null) ? this.json.writeValueAsString(state) : null;
	}

	private void record(List<Map<String, @Nullable Object>> changes) {
		this.neo4j.query("UNWIND $changes AS change CREATE (c:Change:Unsealed) SET c = change")
			.bind(changes)
			.to("changes")
			.run();
	}

}
