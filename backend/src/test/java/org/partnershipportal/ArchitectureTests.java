package org.partnershipportal;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.modulith.core.ApplicationModules;

import org.partnershipportal.security.Guarded;

import static org.assertj.core.api.Assertions.assertThat;

/** The walls of the house. */
class ArchitectureTests {

	/** From the ground up: a package may use those before it, never those after it. */
	private static final List<String> ROOMS = List.of("common", "security", "idempotency", "audit", "privacy",
			"vocabulary", "lookup", "history", "hsds", "directory", "profile", "upkeep", "proposal", "partnership",
			"finding", "contact", "problem", "influence", "scanning", "indicator", "analysis", "response", "assessment",
			"worksheet", "planning", "sharing", "board", "referral", "notification", "importing", "merging", "exchange",
			"demonstration");

	private static final String ROOT = "org.partnershipportal.";

	private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

	@Test
	void modulesUseEachOtherThroughTheirFrontDoorsOnly() {
		ApplicationModules.of(PortalApplication.class).verify();
	}

	@Test
	void everyPackageIsARoomOfTheHouse() {
		Set<String> rooms = CLASSES.stream()
			.map(ArchitectureTests::room)
			.collect(Collectors.toCollection(TreeSet::new));
		rooms.remove("");
		assertThat(ROOMS).containsAll(rooms);
	}

	@Test
	void noRoomLooksUpwards() {
		Stream<String> upwards = CLASSES.stream()
			.flatMap((from) -> from.getDirectDependenciesFromSelf().stream())
			.filter((use) -> ROOMS.indexOf(room(use.getOriginClass())) < ROOMS.indexOf(room(use.getTargetClass()))
					&& !room(use.getOriginClass()).isEmpty())
			.map((use) -> use.getOriginClass().getName() + " -> " + use.getTargetClass().getName())
			.distinct();
		assertThat(upwards).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("rootFields")
	void everyQueryAndMutationEndsInTheMethodGuardedByItsRow(JavaMethod field) {
		List<String> guards = field.getMethodCallsFromSelf()
			.stream()
			.flatMap((call) -> call.getTarget().resolveMember().stream())
			.filter((target) -> target.isAnnotatedWith(Guarded.class))
			.map((target) -> target.getAnnotationOfType(Guarded.class).value().field())
			.distinct()
			.toList();
		assertThat(guards).as("operations guarded below " + field.getFullName()).containsExactly(field.getName());
	}

	static List<JavaMethod> rootFields() {
		return CLASSES.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(QueryMapping.class)
					|| method.isAnnotatedWith(MutationMapping.class)
					|| method.isAnnotatedWith(SubscriptionMapping.class))
			.toList();
	}

	@Test
	void guardedMethodsAreReachedThroughTheirProxy() {
		List<String> unreachable = CLASSES.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Guarded.class))
			.filter((method) -> callsFromItsOwnClass(method) || !isPublic(method.reflect()))
			.map(JavaMethod::getFullName)
			.toList();
		assertThat(unreachable).isEmpty();
	}

	private static boolean isPublic(Method method) {
		return Arrays.asList(method.getDeclaringClass().getMethods()).contains(method);
	}

	private static boolean callsFromItsOwnClass(JavaMethod method) {
		return method.getCallsOfSelf().stream().anyMatch((call) -> call.getOriginOwner().equals(method.getOwner()));
	}

	private static String room(JavaClass type) {
		String name = type.getPackageName() + ".";
		if (!name.startsWith(ROOT)) {
			return "";
		}
		return name.substring(ROOT.length()).split("\\.")[0];
	}

}
