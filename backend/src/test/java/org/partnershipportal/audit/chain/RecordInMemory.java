package org.partnershipportal.audit.chain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** A sealed record without a database, to be tampered with. */
final class RecordInMemory {

	private static final OffsetDateTime BEGIN = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);

	final List<Map<String, Value>> entries = new ArrayList<>();

	Head head;

	RecordInMemory(Random random, int size) {
		for (int i = 1; i <= size; i++) {
			this.entries.add(content(random, i));
		}
		sealFrom(1);
	}

	/** What the portal would write, more or less. */
	static Map<String, Value> content(Random random, int i) {
		Map<String, Value> entry = new HashMap<>();
		String object = "object-" + random.nextInt(5);
		entry.put("id", Values.value("entry-" + i + "-" + random.nextInt(1000)));
		entry.put("at", Values.value(BEGIN.plusSeconds(i)));
		entry.put("sealedAt", Values.value(BEGIN.plusSeconds(i + 1)));
		entry.put("userId", Values.value("account-" + random.nextInt(3)));
		entry.put("by", Values.value("Officer " + random.nextInt(3)));
		entry.put("roles", Values.value(random.nextBoolean() ? List.of("OFFICER") : List.of("MANAGER", "OFFICER")));
		entry.put("operation", Values.value("changeActor"));
		entry.put("objectType", Values.value("Actor"));
		entry.put("objectId", Values.value(object));
		entry.put("subjectId", Values.value(object));
		entry.put("touches", Values.value(List.of(object, "object-" + random.nextInt(5))));
		entry.put("format", Values.value(CanonicalEntry.FORMAT));
		if (i % 7 != 0) {
			entry.put("before", Values.value("{\"name\":\"name " + i + "\"}"));
		}
		entry.put("after", Values.value("{\"name\":\"name " + (i + 1) + "\"}"));
		return entry;
	}

	Map<String, Value> entry(int number) {
		return this.entries.get(number - 1);
	}

	int size() {
		return this.entries.size();
	}

	/** Numbers and hashes everything from an entry on, as the sealer does. */
	void sealFrom(int first) {
		String previous = (first == 1) ? CanonicalEntry.GENESIS : entry(first - 1).get("hash").asString();
		for (int number = first; number <= size(); number++) {
			Map<String, Value> entry = entry(number);
			entry.put("number", Values.value(number));
			entry.put("previous", Values.value(previous));
			previous = rehash(entry);
		}
		this.head = new Head(size(), previous, BEGIN);
	}

	/** Gives an entry the hash that belongs to its content. */
	static String rehash(Map<String, Value> entry) {
		String hash = CanonicalEntry.hash(entry);
		entry.put("hash", Values.value(hash));
		return hash;
	}

	/** Walks along it in the order of the numbers, as the database tells it. */
	Optional<Break> check(Map<Long, String> published) {
		ChainWalk walk = new ChainWalk(published);
		List<Map<String, Value>> ordered = new ArrayList<>(this.entries);
		ordered.removeIf((entry) -> !entry.containsKey("number"));
		ordered.sort(Comparator.comparing((entry) -> entry.get("number").asLong()));
		for (Map<String, Value> entry : ordered) {
			Optional<Break> broken = walk.next(entry);
			if (broken.isPresent()) {
				return broken;
			}
		}
		return walk.end(this.head);
	}

}
