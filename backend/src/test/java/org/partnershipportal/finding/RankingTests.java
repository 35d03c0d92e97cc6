package org.partnershipportal.finding;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.partnershipportal.security.PlaceScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the index came to be, in one piece or bit by bit, the order is the same.
 */
class RankingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final List<String> WHAT = List.of("Clinic", "Shelter", "Lawyer", "School", "Rumah aman");

	private static final List<String> WHERE = List.of("Marang", "Sela", "Thara", "Lembah");

	private final Concepts concepts = new Concepts((kind, code) -> List.of());

	@ParameterizedTest
	@ValueSource(strings = { "clinic", "clinic marang", "rumah aman sela", "shelter thara night", "lawyer lembha",
			"marang" })
	void isTheSameInManyPiecesAsInOne(String query) throws IOException {
		List<Entry> entries = entries(400);
		List<String> whole = found(query, entries, 400, 60);
		assertThat(whole).hasSizeGreaterThan(5);
		assertThat(found(query, entries, 7, 60)).isEqualTo(whole);
		assertThat(found(query, entries, 7, 5)).isEqualTo(whole.subList(0, 5));
	}

	@Test
	void putsTheFreshestFirstOfWhatFitsAlike() throws IOException {
		List<Entry> entries = List.of(entry("old", "Clinic Sela", 500), entry("never", "Clinic Sela", null),
				entry("new", "Clinic Sela", 3), entry("b", "Clinic Sela b", 40), entry("a", "Clinic Sela a", 40),
				entry("other", "School Sela", 1));
		assertThat(found("clinic", entries, 2, 10)).startsWith("new", "a", "b", "old", "never");
	}

	private List<String> found(String query, List<Entry> entries, int piece, int most) throws IOException {
		ServiceIndex.Part known = ServiceIndex.Part.empty();
		for (int i = 0; i < entries.size(); i++) {
			known.writer().addDocument(Documents.of(entries.get(i), this.concepts));
			if (i % piece == piece - 1) {
				known = known.refreshed();
			}
		}
		known = known.refreshed();
		if (piece < entries.size()) {
			assertThat(known.reader().leaves()).hasSizeGreaterThan(1);
		}
		Sought sought = new Sought(new ServiceIndex.Held(known, ServiceIndex.Part.empty(), new HashMap<>(), TODAY),
				new PlaceScope.Sight(false, Set.of(), Set.of()));
		Question question = Question.of(query, this.concepts, known.reader());
		return new HitPages(sought, Fitting.of(question, sought, new EnumMap<>(Searching.Narrowing.class)), null)
			.first(most);
	}

	private static List<Entry> entries(int count) {
		Random random = new Random(7);
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String name = WHAT.get(random.nextInt(WHAT.size())) + " " + WHERE.get(random.nextInt(WHERE.size()))
					+ ((random.nextInt(3) == 0) ? " night" : "");
			entries.add(entry("s" + i, name, (random.nextInt(9) == 0) ? null : random.nextInt(60)));
		}
		return entries;
	}

	private static Entry entry(String id, String name, @Nullable Integer age) {
		return new Entry(id, name, "", List.of(), List.of("en"), List.of(), "provider", false, "Mission", List.of(),
				List.of(), List.of(), List.of(), (age != null) ? TODAY.minusDays(age) : null, null, List.of());
	}

}
