package org.partnershipportal.common;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysetTests {

	private final Keyset order = Keyset.by().descending("r.score", false).ascending("r.id", true);

	@Test
	void goesOnBehindTheLastRowInTheOrderOfEachKey() {
		PageRequest page = new PageRequest(20, false, List.of(7L, "x"));
		assertThat(this.order.condition(page))
			.isEqualTo("((r.score < $keyset0) OR (r.score = $keyset0 AND r.id > $keyset1))");
		assertThat(this.order.orderBy(page)).isEqualTo("r.score DESC, r.id");
		assertThat(this.order.parameters(page)).containsEntry("keyset0", 7L)
			.containsEntry("keyset1", "x")
			.containsEntry(Keyset.LIMIT, 21);
	}

	@Test
	void turnsEveryKeyRoundWhenGoingBackwards() {
		PageRequest page = new PageRequest(20, true, List.of(7L, "x"));
		assertThat(this.order.condition(page))
			.isEqualTo("((r.score > $keyset0) OR (r.score = $keyset0 AND r.id < $keyset1))");
		assertThat(this.order.orderBy(page)).isEqualTo("r.score, r.id DESC");
	}

	@Test
	void refusesACursorOfAnotherList() {
		for (List<Object> foreign : List.<List<Object>>of(List.of("x"), List.of("x", "y"), List.of(1L, 2L),
				List.of(1L, "x", "y"))) {
			assertThatThrownBy(() -> this.order.parameters(new PageRequest(20, false, foreign)))
				.isInstanceOf(BadRequestException.class);
		}
	}

	@Test
	void aPageKnowsWhetherThereIsMoreOnEitherSide() {
		List<Page.Row<Integer>> three = IntStream.range(0, 3)
			.mapToObj((i) -> new Page.Row<>(i, List.<Object>of((long) i)))
			.toList();
		Page<Integer> first = Page.of(three, PageRequest.first(2));
		assertThat(first.items()).containsExactly(0, 1);
		assertThat(first.hasNext()).isTrue();
		assertThat(first.hasPrevious()).isFalse();
		Page<Integer> back = Page.of(three, new PageRequest(2, true, List.of(9L)));
		assertThat(back.items()).containsExactly(1, 0);
		assertThat(back.hasNext()).isTrue();
		assertThat(back.hasPrevious()).isTrue();
	}

}
