package org.partnershipportal.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every cell of the table: role, operation, and how the object stands to the caller. */
class PermissionsTests {

	private static final String OWN = "own";

	private static final String BELOW = "below";

	private static final String OTHER = "other";

	private final Permissions permissions = new Permissions(new CurrentUsers((actor) -> actor),
			(unit, other) -> unit.equals(other) || (unit.equals(BELOW) && other.equals(OWN)));

	static Stream<Arguments> cells() {
		return Arrays.stream(Operation.values())
			.flatMap((operation) -> Arrays.stream(Role.values()).map((role) -> Arguments.of(operation, role)));
	}

	private <T> T as(@Nullable String actor, Set<Role> roles, Supplier<T> work) {
		return RunAs.user(new CurrentUser("u", "U", roles, actor), work);
	}

	@ParameterizedTest
	@MethodSource("cells")
	void aRoleMayDoWithAnObjectWhatItsRelationAllows(Operation operation, Role role) {
		Set<Relation> relations = operation.extent(role).relations();
		boolean any = relations.contains(Relation.OTHER);
		boolean own = any || relations.contains(Relation.OWN_UNIT) || relations.contains(Relation.OWN_ORGANISATION);
		boolean below = any || relations.contains(Relation.SUBORDINATE_UNIT);
		boolean party = any || relations.contains(Relation.PARTY);
		boolean area = relations.contains(Relation.AREA);
		as(OWN, Set.of(role), () -> {
			assertThat(this.permissions.permits(operation)).isEqualTo(!relations.isEmpty());
			assertThat(this.permissions.permits(operation, OWN)).as("own").isEqualTo(own || below);
			assertThat(this.permissions.permits(operation, BELOW)).as("below").isEqualTo(below);
			assertThat(this.permissions.permits(operation, OTHER)).as("other").isEqualTo(any);
			assertThat(this.permissions.permits(operation, null)).as("nobody's").isEqualTo(any);
			assertThat(this.permissions.permitsAmong(operation, List.of(OTHER, OWN))).as("party").isEqualTo(party);
			assertThat(this.permissions.permitsAmong(operation, List.of(BELOW))).as("party below").isEqualTo(party);
			assertThat(this.permissions.permitsAmong(operation, List.of(OTHER))).as("no party").isEqualTo(any);
			assertThat(this.permissions.areaScope(operation)).as("area")
				.isEqualTo(new Scope(any, area ? OWN : null, null));
			assertThat(this.permissions.permitted().contains(operation.field())).isEqualTo(!relations.isEmpty());
			return null;
		});
	}

	@ParameterizedTest
	@MethodSource("cells")
	void anAccountTiedToNothingMayDoOnlyWhatIsAllowedOnEverything(Operation operation, Role role) {
		boolean any = operation.extent(role).relations().contains(Relation.OTHER);
		as(null, Set.of(role), () -> {
			for (String owner : List.of(OWN, BELOW, OTHER)) {
				assertThat(this.permissions.permits(operation, owner)).as(owner).isEqualTo(any);
				assertThat(this.permissions.permitsAmong(operation, List.of(owner))).as(owner).isEqualTo(any);
			}
			return null;
		});
	}

	@ParameterizedTest
	@MethodSource("cells")
	void whoHasNoRoleMayDoNothing(Operation operation, Role role) {
		as(OWN, Set.of(), () -> {
			assertThat(this.permissions.permits(operation)).isFalse();
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.permissions.require(operation, OWN));
			return null;
		});
	}

	@Test
	void whoIsNotSignedInIsAskedToSignIn() {
		for (Operation operation : Operation.values()) {
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> this.permissions.permits(operation));
		}
	}

	@Test
	void everyExtentIsMadeOfRelationsAndOnlyAllHoldsThemAll() {
		for (Extent extent : Extent.values()) {
			assertThat(extent.relations().contains(Relation.OTHER)).as(extent.name()).isEqualTo(extent == Extent.ALL);
		}
		assertThat(Extent.NONE.relations()).isEmpty();
	}

}
