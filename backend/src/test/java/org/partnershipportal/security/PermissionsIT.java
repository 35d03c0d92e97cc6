package org.partnershipportal.security;

import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of the table, over HTTP. */
@PortalIT
class PermissionsIT {

	/** Those that may be used do not answer: they go on. */
	private static final Set<Operation> SUBSCRIPTIONS = EnumSet.of(Operation.PROBLEM_CHANGED,
			Operation.NOTIFICATION_RECEIVED);

	private static final String SOMEBODY = "00000000-0000-7000-8000-999999999999";

	@Autowired
	Api api;

	@Autowired
	GraphQlSource source;

	static Stream<Arguments> cells() {
		return Arrays.stream(Operation.values())
			.filter((operation) -> !SUBSCRIPTIONS.contains(operation))
			.flatMap((operation) -> Arrays.stream(Role.values()).map((role) -> Arguments.of(operation, role)));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void aRoleIsLetInAsTheTableSays(Operation operation, Role role) {
		String fault = this.api.as(role, "00000000-0000-7000-8000-000000000001")
			.fault(document(operation), variables(operation));
		if (operation.extent(role) != Extent.NONE && operation.extent(role) != Extent.OWN) {
			assertThat(fault).isNotIn("FORBIDDEN", "UNAUTHENTICATED", "401", "INTERNAL_ERROR");
		}
		else {
			assertThat(fault).isEqualTo("FORBIDDEN");
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void nobodyIsLetInWithoutSigningIn(Operation operation) {
		assertThat(this.api.withToken(null).fault(document(operation), variables(operation))).isEqualTo("401");
	}

	static Stream<Operation> operations() {
		return Arrays.stream(Operation.values());
	}

	@Test
	void everyFieldIsGuardedAndEveryReadRecorded() {
		ChainedInstrumentation chain = (ChainedInstrumentation) this.source.graphQl().getInstrumentation();
		assertThat(chain.getInstrumentations()).extracting((link) -> link.getClass().getSimpleName())
			.contains("FieldGuard", "ReadRecording");
	}

	@Test
	void somebodyWithoutARoleMayDoNothing() {
		String token = TestTokens.sign((claims) -> claims.subject("nobody"));
		for (Operation operation : Operation.values()) {
			if (!SUBSCRIPTIONS.contains(operation)) {
				assertThat(this.api.withToken(token).fault(document(operation), variables(operation)))
					.as(operation.field())
					.isEqualTo("FORBIDDEN");
			}
		}
	}

	@Test
	void tokensOfOthersAreNotTaken() {
		List<String> tokens = List.of(TestTokens.sign((claims) -> claims.subject("a").issuer("http://elsewhere.test")),
				TestTokens.sign((claims) -> claims.subject("a").audience("account")),
				TestTokens.sign((claims) -> claims.subject("a").claim("typ", "Refresh")),
				TestTokens.sign((claims) -> claims.subject("a").expirationTime(new Date(0))), "rubbish");
		for (String token : tokens) {
			assertThat(this.api.withToken(token).fault("{ viewer { name } }", Map.of())).isEqualTo("401");
		}
	}

	private GraphQLFieldDefinition field(Operation operation) {
		return Stream
			.of(this.source.schema().getQueryType(), this.source.schema().getMutationType(),
					this.source.schema().getSubscriptionType())
			.map((root) -> root.getFieldDefinition(operation.field()))
			.filter((field) -> field != null)
			.findFirst()
			.orElseThrow();
	}

	private String document(Operation operation) {
		GraphQLFieldDefinition field = field(operation);
		String kind = (this.source.schema().getMutationType().getFieldDefinition(operation.field()) != null)
				? "mutation" : SUBSCRIPTIONS.contains(operation) ? "subscription" : "query";
		List<GraphQLArgument> required = required(field);
		String declared = required.stream()
			.map((argument) -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
			.collect(Collectors.joining(", ", "(", ")"));
		String given = required.stream()
			.map((argument) -> argument.getName() + ": $" + argument.getName())
			.collect(Collectors.joining(", ", "(", ")"));
		GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
		String selection = GraphQLTypeUtil.isLeaf(type) ? "" : " { __typename }";
		return required.isEmpty() ? kind + " Call { " + operation.field() + selection + " }"
				: kind + " Call" + declared + " { " + operation.field() + given + selection + " }";
	}

	private Map<String, Object> variables(Operation operation) {
		Map<String, Object> variables = new HashMap<>();
		required(field(operation)).forEach((argument) -> variables.put(argument.getName(), sample(argument.getType())));
		return variables;
	}

	private static List<GraphQLArgument> required(GraphQLFieldDefinition field) {
		return field.getArguments()
			.stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
			.toList();
	}

	private static Object sample(GraphQLInputType given) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
		if (type instanceof GraphQLList) {
			return List.of();
		}
		if (type instanceof GraphQLEnumType choice) {
			return choice.getValues().get(0).getName();
		}
		if (type instanceof GraphQLInputObjectType object) {
			Map<String, Object> values = new HashMap<>();
			object.getFieldDefinitions()
				.stream()
				.filter((field) -> field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue())
				.forEach((field) -> values.put(field.getName(), sample(field.getType())));
			return values;
		}
		if (type == Scalars.GraphQLInt) {
			return 1;
		}
		// By name: the schema holds a copy of the scalar that bears the SDL's
		// description.
		boolean day = type instanceof GraphQLScalarType scalar
				&& scalar.getName().equals(ExtendedScalars.Date.getName());
		return day ? "2026-01-01" : SOMEBODY;
	}

}
