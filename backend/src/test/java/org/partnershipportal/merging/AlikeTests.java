package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for the same, and what is not. */
class AlikeTests {

	private static Looks named(String id, String name) {
		return new Looks(new Duplicate.Entry(id, name, null), "", List.of(Looks.words(name)), Set.of(), Set.of(),
				Set.of(), Set.of(), Set.of(), List.of());
	}

	private static Looks reached(String id, String email, String phone, String website) {
		SoughtEntry entry = new SoughtEntry("Name of " + id, null, email, phone, website);
		return entry.looks();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Seafarers' Mission; Seafarers’ Mission; SAME_NAME
			Yayasan Rumah Aman; Rumah Aman; SAME_NAME
			Harbour Legal Aid Ltd.; Legal Aid, Harbour; SAME_NAME
			มูลนิธิบ้านพักใจ; บ้านพักใจ; SAME_NAME
			Café Hope; Cafe Hope; SAME_NAME
			Seafarers Mission; Seafarers Mision; SPELLED_ALIKE
			Women's Shelter Network; Womens Shelter Network; SAME_NAME
			Womens Shelter Network; Womans Shelter Network; SPELLED_ALIKE
			Harbour Legal Aid; Harbour Legal Aid Clinic; SIMILAR_NAME
			""")
	void knowsTheSameNameInOtherWords(String one, String two, DuplicateSign sign) {
		assertThat(Alike.signs(named("1", one), named("2", two))).containsExactly(sign);
		assertThat(Alike.signs(named("2", two), named("1", one))).containsExactly(sign);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			School no. 3; School no. 4
			Station 12; Station 21
			Women's Shelter North; Women's Shelter South
			Legal Aid; Legal Advice
			Red Cross; Red Crescent
			""")
	void doesNotTakeNeighboursForTheSame(String one, String two) {
		assertThat(Alike.weight(Alike.signs(named("1", one), named("2", two)))).isLessThan(DuplicateSign.ENOUGH);
	}

	@Test
	void readsContactsWhateverTheyLookLike() {
		assertThat(
				Alike.signs(reached("1", "INFO@mission.example", "+62 21 555-0101", "https://www.mission.example/en"),
						reached("2", "info@mission.example", "(021) 5550101", "http://mission.example")))
			.contains(DuplicateSign.SAME_EMAIL, DuplicateSign.SAME_WEBSITE);
		assertThat(Looks.phone("+66 2 123 4567"))
			.containsExactlyElementsOf(Looks.phone("+66-2-123-4567 ext 3").toList());
		assertThat(Looks.site("https://facebook.com/mission")).isEmpty();
		assertThat(Looks.domain("mission@gmail.com")).isEmpty();
		assertThat(Looks.phone("112")).isEmpty();
	}

	@Test
	void servicesOfOneOrganisationAreNotTheSameForItsTelephone() {
		Looks one = new Looks(new Duplicate.Entry("1", "Counselling", null), "o", List.of(Looks.words("Counselling")),
				Set.of("5550101"), Set.of("a@b.example"), Set.of(), Set.of(), Set.of(), List.of());
		Looks two = new Looks(new Duplicate.Entry("2", "Shelter", null), "o", List.of(Looks.words("Shelter")),
				Set.of("5550101"), Set.of("a@b.example"), Set.of(), Set.of(), Set.of(), List.of());
		assertThat(Alike.signs(one, two)).isEmpty();
	}

	/** Those that can be alike share a key: comparing all pairs finds no more. */
	@Test
	void findsWhatComparingAllPairsFinds() {
		Random random = new Random(7);
		List<String> words = List.of("harbour", "mission", "seafarers", "shelter", "women", "legal", "aid", "hope",
				"children", "rumah", "aman", "network", "centre", "counsel", "hotline");
		List<Looks> all = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			StringBuilder name = new StringBuilder();
			for (int j = 0; j < 3; j++) {
				name.append(mistyped(words.get(random.nextInt(words.size())), random))
					.append(random.nextInt(8))
					.append(' ');
			}
			all.add(named(Integer.toString(i), name.toString().replaceAll("[0-5]", "")));
		}
		int found = 0;
		for (int i = 0; i < all.size(); i++) {
			for (int j = i + 1; j < all.size(); j++) {
				found += (Alike.weight(Alike.signs(all.get(i), all.get(j))) >= DuplicateSign.ENOUGH) ? 1 : 0;
			}
		}
		assertThat(found).isPositive();
		assertThat(Duplicates.pairs(all)).hasSize(found);
	}

	private static String mistyped(String word, Random random) {
		int at = random.nextInt(word.length());
		return (random.nextInt(6) > 0) ? word : word.substring(0, at) + word.substring(at + 1);
	}

}
