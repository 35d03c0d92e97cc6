package org.partnershipportal.security.fields;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import org.partnershipportal.security.Extent;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FieldTableTests {

	static final File SNAPSHOT = new File("../frontend-contract/schema.graphqls");

	private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

	private final FieldTable table = FieldTable.load();

	@Test
	void everyFieldHasARowAndEveryRowIsOfAField() {
		Set<String> fields = new TreeSet<>();
		new SchemaParser().parse(SNAPSHOT)
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> !ROOTS.contains(type.getName()))
			.forEach((type) -> type.getFieldDefinitions()
				.stream()
				.map(FieldDefinition::getName)
				.forEach((field) -> fields.add(type.getName() + "." + field)));
		Set<String> rows = new TreeSet<>();
		this.table.rows().forEach((type, some) -> some.keySet().forEach((field) -> rows.add(type + "." + field)));

		assertThat(rows).isEqualTo(fields);
	}

	@Test
	void theAnswerToAMutationIsForThoseWhoMayCarryItOut() {
		this.table.rows().forEach((type, fields) -> {
			if (type.endsWith("Payload")) {
				String field = Character.toLowerCase(type.charAt(0))
						+ type.substring(1, type.length() - "Payload".length());
				Operation operation = Operation.of(field);
				Set<Role> roles = Arrays.stream(Role.values())
					.filter((role) -> operation.extent(role) != Extent.NONE)
					.collect(Collectors.toSet());
				assertThat(fields.values()).as(type).allSatisfy((row) -> assertThat(row).isEqualTo(roles));
			}
		});
	}

	@Test
	void aPageIsForThoseWhoMayHaveItsItems() {
		this.table.rows().forEach((type, fields) -> {
			String item = type.replaceFirst("Edge$", "");
			if (type.endsWith("Edge") && this.table.rows().containsKey(item + "Connection")
					&& this.table.rows().containsKey(item)) {
				Set<Role> roles = this.table.roles(item, this.table.rows().get(item).keySet().iterator().next());
				for (String wrapping : List.of(type, item + "Connection")) {
					assertThat(this.table.rows().get(wrapping).values()).as(wrapping)
						.allSatisfy((row) -> assertThat(row).isEqualTo(roles));
				}
			}
		});
	}

	@Test
	void whatIsKnownOfProblemsIsForThePoliceAlone() {
		Map<String, Map<String, Set<Role>>> rows = this.table.rows();
		for (String type : List.of("Problem", "VictimGroup", "Location", "OffenderGroup", "SideAnalysis", "Factor",
				"Countermeasure", "Influence", "InfluenceMap", "SideInfluence", "Influencer", "InfluenceTrace", "Chain",
				"InfluenceStep", "PartnershipStep", "HierarchyStep", "ProblemChange")) {
			assertThat(rows.get(type).values()).as(type)
				.allSatisfy((row) -> assertThat(row).doesNotContain(Role.PARTNER, Role.COORDINATOR));
		}
	}

	@Test
	void aFieldHasOneRowAndARowHasRoles() {
		assertThatIllegalArgumentException().isThrownBy(() -> FieldTable.read("[manager]\nA: b c\n[officer]\nA: c\n"));
		assertThatIllegalArgumentException().isThrownBy(() -> FieldTable.read("A: b\n"));
		assertThatIllegalArgumentException().isThrownBy(() -> FieldTable.read("[admin]\nA: b\n"));
		assertThat(FieldTable.read("[manager]\nA: b\n  c\n").roles("A", "c")).containsExactly(Role.MANAGER);
		assertThat(FieldTable.read("[manager]\nA: b\n").roles("A", "c")).isEmpty();
	}

}
