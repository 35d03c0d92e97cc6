package org.partnershipportal.idempotency;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptTests {

	private final Attempt attempt = of("anna", "createActor", "key", Map.of("name", "Mission", "kind", "NGO"));

	private static Attempt of(String user, String mutation, String key, Map<String, ?> input) {
		return Attempt.of(user, mutation, key, Map.of("input", input));
	}

	@Test
	void isTheSameWhateverTheOrderOfTheFields() {
		Map<String, Object> other = new LinkedHashMap<>();
		other.put("name", "Mission");
		other.put("kind", "NGO");
		Map<String, Object> reversed = new LinkedHashMap<>();
		reversed.put("kind", "NGO");
		reversed.put("name", "Mission");
		assertThat(of("anna", "createActor", "key", other)).isEqualTo(this.attempt);
		assertThat(of("anna", "createActor", "key", reversed)).isEqualTo(this.attempt);
	}

	@Test
	void hasAnotherIdForAnotherAccountMutationOrKey() {
		Map<String, ?> input = Map.of("name", "Mission", "kind", "NGO");
		assertThat(List.of(of("ben", "createActor", "key", input), of("anna", "changeActor", "key", input),
				of("anna", "createActor", "key2", input), of("an", "nacreateActor", "key", input)))
			.extracting(Attempt::id)
			.doesNotContain(this.attempt.id())
			.doesNotHaveDuplicates();
	}

	@Test
	void hasAnotherDigestForAnotherInputUnderTheSameId() {
		Attempt renamed = of("anna", "createActor", "key", Map.of("name", "mission", "kind", "NGO"));
		assertThat(renamed.id()).isEqualTo(this.attempt.id());
		assertThat(renamed.digest()).isNotEqualTo(this.attempt.digest());
	}

	@Test
	void tellsAFieldLeftOutFromOneThatIsNullAndAListFromItsReverse() {
		assertThat(List.of(of("a", "m", "k", Map.of()), of("a", "m", "k", Collections.singletonMap("email", null)),
				of("a", "m", "k", Map.of("ids", List.of(1, 2))), of("a", "m", "k", Map.of("ids", List.of(2, 1))),
				of("a", "m", "k", Map.of("ids", List.of())), of("a", "m", "k", Map.of("ids", List.of("1", "2")))))
			.extracting(Attempt::digest)
			.doesNotHaveDuplicates();
	}

	@Test
	void knowsDaysByTheirValue() {
		assertThat(of("a", "m", "k", Map.of("on", LocalDate.of(2026, 1, 1))))
			.isEqualTo(of("a", "m", "k", Map.of("on", LocalDate.parse("2026-01-01"))));
	}

	@Test
	void showsNothingOfWhatItStandsFor() {
		assertThat(this.attempt.id()).matches("[0-9a-f]{64}");
		assertThat(this.attempt.digest()).matches("[0-9a-f]{64}").isNotEqualTo(this.attempt.id());
	}

}
