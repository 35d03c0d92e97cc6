package org.partnershipportal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.HierarchyStep;
import org.partnershipportal.influence.InfluenceStep;
import org.partnershipportal.influence.PartnershipStep;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.Operation;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract: what the SDL says is what the service does, and what was promised. */
@PortalIT
@Import(SchemaIT.Inspection.class)
class SchemaIT {

	/**
	 * Where the snapshot stands; with {@code -Dportal.snapshot=write} the test writes it.
	 */
	private static final Path SNAPSHOT = Path.of("..", "frontend-contract", "schema.graphqls");

	@Autowired
	GraphQlSource source;

	@Autowired
	Inspection inspection;

	@Test
	void everyFieldOfTheSdlIsMappedAndEveryMappingStandsInTheSdl() {
		SchemaReport report = Objects.requireNonNull(this.inspection.report.get());
		assertThat(report.unmappedFields()).as("fields without a mapping")
			// Connections are made of pages by an adapter that the inspection does not
			// know.
			.filteredOn((field) -> !field.getTypeName().endsWith("Connection"))
			.isEmpty();
		assertThat(report.unmappedRegistrations()).as("mappings without a field").isEmpty();
		assertThat(report.unmappedArguments()).as("parameters without an argument").isEmpty();
		assertThat(report.skippedTypes()).as("types not looked into").isEmpty();
	}

	@Test
	void everyQueryMutationAndSubscriptionHasARowInTheTableOfPermissions() {
		GraphQLSchema schema = this.source.schema();
		Set<String> fields = new TreeSet<>();
		for (GraphQLObjectType root : List.of(schema.getQueryType(), schema.getMutationType(),
				schema.getSubscriptionType())) {
			root.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).forEach(fields::add);
		}
		assertThat(fields)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values()).map(Operation::field).toList());
	}

	@Test
	void theMergedSchemaIsTheCommittedSnapshot() throws IOException {
		String merged = print(this.source.schema());
		if ("write".equals(System.getProperty("portal.snapshot"))) {
			Files.writeString(SNAPSHOT, merged);
		}
		assertThat(merged)
			.as("the schema, against %s; run with -Dportal.snapshot=write when it is meant to change", SNAPSHOT)
			.isEqualTo(Files.readString(SNAPSHOT));
	}

	@Test
	void everyTypeAndFieldSaysWhatItMeans() {
		List<String> silent = this.source.schema()
			.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> !type.getName().startsWith("__"))
			.flatMap((type) -> Stream.concat(Stream.of(type), type.getFieldDefinitions().stream())
				.filter((element) -> !describedElsewhere(type, element))
				.filter((element) -> ((GraphQLNamedSchemaElement) element).getDescription() == null)
				.map((element) -> type.getName() + "." + ((GraphQLNamedSchemaElement) element).getName()))
			.toList();
		assertThat(silent).isEmpty();
	}

	/**
	 * Roots, payloads and Relay's own fields mean the same everywhere; an interface
	 * describes for its types.
	 */
	private static boolean describedElsewhere(GraphQLObjectType type, Object element) {
		String name = ((GraphQLNamedSchemaElement) element).getName();
		return Set.of("Query", "Mutation", "Subscription").contains(name) || type.getName().endsWith("Payload")
				|| Set.of("id", "clientMutationId", "userErrors").contains(name)
				|| type.getInterfaces()
					.stream()
					.anyMatch((general) -> ((GraphQLInterfaceType) general).getFieldDefinition(name) != null);
	}

	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeDirectiveDefinitions(false)
			.includeSchemaDefinition(false)
			.includeSchemaElement((element) -> true)).print(schema);
	}

	/** The inspection cannot know which Java types stand behind an interface. */
	@TestConfiguration
	static class Inspection {

		private static void concreteTypes(SchemaMappingInspector.Initializer types) {
			List.of("VictimGroup", "Location", "OffenderGroup").forEach((side) -> types.classMapping(side, Side.class));
			List.of("PoliceUnit", "Organisation").forEach((actor) -> types.classMapping(actor, Actor.class));
			List.of(PartnershipStep.class, HierarchyStep.class, InfluenceStep.class)
				.forEach((step) -> types.classMapping(step.getSimpleName(), step));
		}

		final AtomicReference<SchemaReport> report = new AtomicReference<>();

		@Bean
		GraphQlSourceBuilderCustomizer inspect() {
			return (builder) -> builder.inspectSchemaMappings(Inspection::concreteTypes, this.report::set);
		}

	}

}
