package org.partnershipportal.audit;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Permissions;

/**
 * Writes who read which restricted side. The entries name the side by its id and hold no
 * relationship to it, so that readers and writers of a side never wait for each other.
 */
@Component
public class ReadRecord {

	private static final String WRITE = "UNWIND $reads AS read\nCREATE (r:Read)\nSET r = read";

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	ReadRecord(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * Records that whoever is signed in reads the sides, in a transaction of its own that
	 * is committed when this returns.
	 * @param operation the fields of Query, Mutation or Subscription it is read through
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void write(String operation, Collection<ReadSide> sides) {
		CurrentUser user = this.permissions.user();
		List<Map<String, @Nullable Object>> reads = sides.stream().map((side) -> {
			Map<String, @Nullable Object> read = new HashMap<>();
			read.put("id", Ids.next());
			read.put("at", this.today.instant().atOffset(ZoneOffset.UTC));
			read.put("userId", user.id());
			read.put("by", user.name());
			read.put("roles", user.roles().stream().map(Enum::name).sorted().toList());
			read.put("actorId", user.actorId());
			read.put("operation", operation);
			read.put("side", side.id());
			read.put("kind", side.kind());
			return read;
		}).toList();
		this.neo4j.query(WRITE).bind(reads).to("reads").run();
	}

}
