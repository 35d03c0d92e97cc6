package org.partnershipportal.audit.chain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is done to a sealed record is found, and the first entry concerned is named.
 */
class TamperingTests {

	private static final int TIMES = 1000;

	/** What somebody who may write to the database could do. */
	private enum Deed {

		/** Changes a property. */
		EDIT,
		/** Changes a property and gives the entry the hash that belongs to it. */
		EDIT_WITH_HASH,
		/** Takes entries out. */
		DELETE,
		/** Exchanges what two entries say. */
		SWAP_CONTENT,
		/** Exchanges the places of two entries. */
		SWAP_NUMBERS,
		/**
		 * Exchanges the places of two entries and gives both the hash that belongs to it.
		 */
		SWAP_WITH_HASHES,
		/** Cuts off the end. */
		TRUNCATE,
		/** Cuts off the end and moves the head back. */
		TRUNCATE_WITH_HEAD,
		/** Puts an entry in, under a number that is taken. */
		INSERT_TWICE,
		/** Puts an entry in and moves the numbers of all after it. */
		INSERT_AND_SHIFT,
		/**
		 * The same, with the hash that belongs to it: the entry after it no longer holds.
		 */
		INSERT_WITH_HASH_AND_SHIFT,
		/** Adds an entry, well sealed, after the head. */
		APPEND,
		/**
		 * Changes, takes out or puts in, and seals all that follows anew, the head too.
		 */
		REWRITE

	}

	@Test
	void aThousandDeedsOfAllKindsAreFoundAndTheFirstBrokenEntryIsNamed() {
		Map<Deed, Integer> done = new EnumMap<>(Deed.class);
		for (int seed = 0; seed < TIMES; seed++) {
			Random random = new Random(seed);
			RecordInMemory record = new RecordInMemory(random, 2 + random.nextInt(60));
			int before = record.size();
			Map<Long, String> published = Map.of((long) before, record.head.hash());
			assertThat(record.check(published)).as("untouched, seed %d", seed).isEmpty();
			Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
			int first = carryOut(deed, record, random);
			done.merge(deed, 1, Integer::sum);
			Optional<Break> found = record.check(published);
			assertThat(found).as("%s at %d of %d, seed %d", deed, first, before, seed).isPresent();
			assertThat(found.get().number()).as("%s, seed %d: %s", deed, seed, found.get())
				.isEqualTo((deed == Deed.REWRITE) ? before : first);
			if (deed != Deed.REWRITE && deed != Deed.TRUNCATE_WITH_HEAD) {
				assertThat(record.check(Map.of())).as("%s without a published head, seed %d", deed, seed)
					.hasValueSatisfying((broken) -> assertThat(broken.number()).isEqualTo(first));
			}
		}
		assertThat(done.keySet()).containsExactlyInAnyOrder(Deed.values());
		assertThat(done.values()).allMatch((times) -> times > 40);
	}

	/** Does it, and says which entry is the first that no longer holds. */
	private static int carryOut(Deed deed, RecordInMemory record, Random random) {
		int size = record.size();
		int one = 1 + random.nextInt(size);
		int other = 1 + (one + random.nextInt(size - 1)) % size;
		int first = Math.min(one, other);
		switch (deed) {
			case EDIT -> edit(record.entry(one), random);
			case EDIT_WITH_HASH -> {
				if (random.nextInt(5) == 0) {
					record.entry(one).put("previous", Values.value("f".repeat(64)));
				}
				else {
					editContent(record.entry(one), random);
				}
				RecordInMemory.rehash(record.entry(one));
			}
			case DELETE -> delete(record, one, random);
			case SWAP_CONTENT -> swapContent(record.entry(one), record.entry(other));
			case SWAP_NUMBERS, SWAP_WITH_HASHES -> swapNumbers(record.entry(one), record.entry(other));
			case TRUNCATE -> cut(record, one);
			case TRUNCATE_WITH_HEAD -> {
				cut(record, one);
				record.head = (one > 1)
						? new Head(one - 1, record.entry(one - 1).get("hash").asString(), record.head.at()) : null;
			}
			case INSERT_TWICE -> insertTwice(record, one, random);
			case INSERT_AND_SHIFT -> insertAndShift(record, one, random).put("hash", Values.value("d".repeat(64)));
			case INSERT_WITH_HASH_AND_SHIFT -> insertAndShift(record, Math.min(one, size - 1), random);
			case APPEND -> append(record, random);
			case REWRITE -> {
				switch (random.nextInt(3)) {
					case 0 -> editContent(record.entry(one), random);
					case 1 -> record.entries.remove(one - 1);
					default -> record.entries.add(one - 1, RecordInMemory.content(random, 1000));
				}
				record.sealFrom(one);
			}
		}
		return switch (deed) {
			case SWAP_CONTENT, SWAP_NUMBERS -> first;
			case SWAP_WITH_HASHES -> {
				boolean fitted = random.nextBoolean();
				if (fitted) {
					Value previous = record.entry(one).put("previous", record.entry(other).get("previous"));
					record.entry(other).put("previous", previous);
				}
				RecordInMemory.rehash(record.entry(one));
				RecordInMemory.rehash(record.entry(other));
				// Of two neighbours nothing speaks against the first any more.
				yield (fitted && Math.abs(one - other) == 1) ? first + 1 : first;
			}
			case APPEND -> size + 1;
			case INSERT_WITH_HASH_AND_SHIFT -> Math.min(one, size - 1) + 1;
			default -> one;
		};
	}

	private static void edit(Map<String, Value> entry, Random random) {
		switch (random.nextInt(8)) {
			case 0 -> entry.put("previous", Values.value("f".repeat(64)));
			case 1 -> entry.put("hash", Values.value("e".repeat(64)));
			case 2 -> entry.remove(random.nextBoolean() ? "hash" : "previous");
			case 3 -> entry.put("format", Values.value(2));
			default -> editContent(entry, random);
		}
	}

	/** Changes something that is neither the number nor a hash. */
	private static void editContent(Map<String, Value> entry, Random random) {
		List<String> names = new ArrayList<>(new TreeSet<>(entry.keySet()));
		names.removeAll(List.of("number", "previous", "hash", "format"));
		String name = names.get(random.nextInt(names.size()));
		switch (random.nextInt(4)) {
			case 0 -> entry.remove(name);
			case 1 -> entry.put("note", Values.value("added"));
			default -> entry.put(name, another(entry.get(name)));
		}
	}

	private static Value another(Value value) {
		Object object = value.asObject();
		if (object instanceof String text) {
			return Values.value(text + " ");
		}
		if (object instanceof List<?> list) {
			List<Object> more = new ArrayList<>(list);
			more.add("x");
			return Values.value(more);
		}
		return Values.value(value.asZonedDateTime().withZoneSameInstant(ZoneId.of("+01:00")));
	}

	private static void delete(RecordInMemory record, int first, Random random) {
		int last = Math.min(record.size(), first + random.nextInt(3));
		record.entries.subList(first - 1, last).clear();
	}

	private static void cut(RecordInMemory record, int first) {
		record.entries.subList(first - 1, record.size()).clear();
	}

	private static void swapContent(Map<String, Value> one, Map<String, Value> other) {
		Map<String, Value> kept = new HashMap<>(one);
		List<String> place = List.of("number", "previous", "hash");
		one.keySet().retainAll(place);
		other.forEach((name, value) -> one.putIfAbsent(name, value));
		other.keySet().retainAll(place);
		kept.forEach((name, value) -> other.putIfAbsent(name, value));
	}

	private static void swapNumbers(Map<String, Value> one, Map<String, Value> other) {
		Value number = one.get("number");
		one.put("number", other.get("number"));
		other.put("number", number);
	}

	private static void insertTwice(RecordInMemory record, int at, Random random) {
		Map<String, Value> forged = RecordInMemory.content(random, 1000);
		forged.put("number", Values.value(at));
		forged.put("previous", record.entry(at).get("previous"));
		RecordInMemory.rehash(forged);
		// The order of two entries of one number is up to the database.
		record.entries.add(random.nextBoolean() ? at : at - 1, forged);
	}

	private static Map<String, Value> insertAndShift(RecordInMemory record, int at, Random random) {
		Map<String, Value> forged = RecordInMemory.content(random, 1000);
		forged.put("number", Values.value(at));
		forged.put("previous", record.entry(at).get("previous"));
		RecordInMemory.rehash(forged);
		List<Map<String, Value>> after = record.entries.subList(at - 1, record.size());
		after.forEach((entry) -> entry.put("number", Values.value(entry.get("number").asLong() + 1)));
		record.entries.add(at - 1, forged);
		return forged;
	}

	private static void append(RecordInMemory record, Random random) {
		Map<String, Value> forged = RecordInMemory.content(random, 1000);
		forged.put("number", Values.value(record.size() + 1));
		forged.put("previous", Values.value(record.head.hash()));
		RecordInMemory.rehash(forged);
		record.entries.add(forged);
	}

}
