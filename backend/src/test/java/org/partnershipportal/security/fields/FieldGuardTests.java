package org.partnershipportal.security.fields;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.Scalars;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.PermissionsForTests;
import org.partnershipportal.security.Role;
import org.partnershipportal.security.RunAs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the table of fields: a schema that answers everything, with one more
 * field of Query for each type, asked for all fields of the type by each role.
 */
class FieldGuardTests {

	private static final FieldTable TABLE = FieldTable.load();

	private static final GraphQLSchema SCHEMA = schema();

	private final GraphQL graphQl = GraphQL.newGraphQL(SCHEMA)
		.instrumentation(new FieldGuard(PermissionsForTests.create()))
		.build();

	static Stream<Arguments> cells() {
		return TABLE.rows()
			.keySet()
			.stream()
			.flatMap((type) -> Stream.of(Role.values()).map((role) -> Arguments.of(type, role)));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void aRoleGetsTheFieldsThatTheTableSays(String type, Role role) {
		ExecutionResult result = ask(type, Set.of(role));
		Set<String> refused = result.getErrors()
			.stream()
			.peek((error) -> assertThat(cause(error)).isInstanceOf(AccessDeniedException.class))
			.map((error) -> (String) error.getPath().get(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> expected = TABLE.rows()
			.get(type)
			.entrySet()
			.stream()
			.filter((row) -> !row.getValue().contains(role))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(refused).isEqualTo(expected);
		if (expected.isEmpty()) {
			Map<String, Map<String, Object>> data = result.getData();
			assertThat(data.get("probe" + type).keySet()).containsAll(TABLE.rows().get(type).keySet());
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void whoHasTwoRolesGetsWhatEitherMayGet(String type) {
		assertThat(ask(type, Set.of(Role.values())).getErrors()).isEmpty();
	}

	static Stream<String> types() {
		return TABLE.rows().keySet().stream();
	}

	private static Throwable cause(GraphQLError error) {
		return ((ExceptionWhileDataFetching) error).getException();
	}

	private ExecutionResult ask(String type, Set<Role> roles) {
		String fields = SCHEMA.getObjectType(type)
			.getFieldDefinitions()
			.stream()
			.map((field) -> field.getName()
					+ (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())) ? "" : " { __typename }"))
			.collect(Collectors.joining(" "));
		return RunAs.user(new CurrentUser("u", "U", roles, null), () -> this.graphQl
			.execute(ExecutionInput.newExecutionInput("{ probe" + type + " { " + fields + " } }")));
	}

	private static GraphQLSchema schema() {
		try {
			// Nullable, so that a field that is refused takes nothing with it.
			String sdl = Files.readString(FieldTableTests.SNAPSHOT.toPath()).replace("!", "");
			String probes = TABLE.rows()
				.keySet()
				.stream()
				.map((type) -> "probe" + type + ": " + type)
				.collect(Collectors.joining("\n", "\nextend type Query {\n", "\n}\n"));
			RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
				.scalar(ExtendedScalars.Date)
				.scalar(ExtendedScalars.DateTime)
				.wiringFactory(new Stubs())
				.build();
			return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl + probes), wiring);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Answers every field with something of its type. */
	private static final class Stubs implements WiringFactory {

		@Override
		public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
			return true;
		}

		@Override
		public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
			return (TypeResolutionEnvironment asked) -> asked.getSchema()
				.getImplementations((GraphQLInterfaceType) asked.getFieldType())
				.get(0);
		}

		@Override
		public boolean providesTypeResolver(UnionWiringEnvironment environment) {
			return true;
		}

		@Override
		public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
			return (TypeResolutionEnvironment asked) -> (GraphQLObjectType) ((GraphQLUnionType) asked.getFieldType())
				.getTypes()
				.get(0);
		}

		@Override
		public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
			return (DataFetchingEnvironment asked) -> value(asked.getFieldType());
		}

		private static Object value(GraphQLType given) {
			GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
			if (type instanceof GraphQLList) {
				return List.of();
			}
			if (type instanceof GraphQLEnumType choice) {
				return choice.getValues().get(0).getName();
			}
			if (type == Scalars.GraphQLInt) {
				return 1;
			}
			if (type == Scalars.GraphQLFloat) {
				return 0.5;
			}
			if (type == Scalars.GraphQLBoolean) {
				return true;
			}
			return switch (GraphQLTypeUtil.simplePrint(type)) {
				case "Date" -> LocalDate.of(2026, 11, 22);
				case "DateTime" -> OffsetDateTime.parse("2026-11-22T00:00:00Z");
				case "ID", "String" -> "x";
				default -> Map.of();
			};
		}

	}

}
