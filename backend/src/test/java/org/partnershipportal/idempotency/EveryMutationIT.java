package org.partnershipportal.idempotency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.partnershipportal.security.Extent;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** All mutations of the schema, those that are yet to come included. */
@PortalIT
class EveryMutationIT {

	private static final String NOTHING = "00000000-0000-7000-8000-999999999999";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	GraphQlSource source;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	private Stream<GraphQLFieldDefinition> mutations() {
		return this.source.schema().getMutationType().getFieldDefinitions().stream();
	}

	@Test
	void takesAKeyAndReturnsIt() {
		assertThat(mutations()).isNotEmpty().allSatisfy((mutation) -> {
			assertThat(mutation.getArguments()).singleElement()
				.satisfies((argument) -> assertThat(argument.getName()).isEqualTo("input"));
			GraphQLInputObjectField key = input(mutation).getField("clientMutationId");
			assertThat(key.getType()).isEqualTo(Scalars.GraphQLString);
			assertThat(key.getDescription()).contains("1 to 100 characters");
			GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
			assertThat(payload.getFieldDefinitions()).extracting(GraphQLFieldDefinition::getName)
				.contains("clientMutationId", "userErrors");
		});
	}

	/** A manager, or the coordinating agency for what is its alone. */
	private Api.Caller caller(GraphQLFieldDefinition mutation) {
		boolean coordinators = Operation.of(mutation.getName()).extent(Role.MANAGER) == Extent.NONE;
		return this.api.as(coordinators ? Role.COORDINATOR : Role.MANAGER, NOTHING);
	}

	@Test
	void answersTheSameKeyWithTheSameAndRefusesItForAnotherInput() {
		assertThat(mutations()).allSatisfy((mutation) -> {
			Api.Caller manager = caller(mutation);
			Map<String, Object> input = sample(input(mutation), NOTHING);
			input.put("clientMutationId", UUID.randomUUID().toString());
			String document = document(mutation);
			String first = manager.raw(document, Map.of("input", input)).body();
			assertThat(first).contains("\"userErrors\"").doesNotContain("\"errors\"");
			assertThat(manager.raw(document, Map.of("input", input)).body()).isEqualTo(first);
			Map<String, Object> other = sample(input(mutation), "another");
			other.put("clientMutationId", input.get("clientMutationId"));
			// What takes nothing but a key has no other input.
			if (input(mutation).getFieldDefinitions().size() > 1) {
				assertThat(manager.fault(document, Map.of("input", other)))
					.as("another input of %s", mutation.getName())
					.isEqualTo("IDEMPOTENCY_KEY_REUSED");
			}
		});
	}

	@Test
	void refusesAKeyThatIsEmptyOrTooLong() {
		assertThat(mutations()).allSatisfy((mutation) -> {
			Api.Caller manager = caller(mutation);
			for (String key : List.of("", " ", "k".repeat(101))) {
				Map<String, Object> input = sample(input(mutation), NOTHING);
				input.put("clientMutationId", key);
				assertThat(manager.fault(document(mutation), Map.of("input", input))).isEqualTo("BAD_REQUEST");
			}
		});
		assertThat(this.graph.number("MATCH (o:MutationOutcome) RETURN count(o)", Map.of())).isZero();
	}

	private static GraphQLInputObjectType input(GraphQLFieldDefinition mutation) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
	}

	private static String document(GraphQLFieldDefinition mutation) {
		GraphQLNamedType type = input(mutation);
		return "mutation Run($input: " + type.getName() + "!) { " + mutation.getName()
				+ "(input: $input) { __typename clientMutationId userErrors { code message path } } }";
	}

	/** What an input must have; texts and ids are {@code text}. */
	private static Map<String, Object> sample(GraphQLInputObjectType input, String text) {
		Map<String, Object> values = new HashMap<>();
		input.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
			.forEach((field) -> values.put(field.getName(), value(field.getType(), text)));
		return values;
	}

	private static Object value(GraphQLInputType given, String text) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
		if (type instanceof GraphQLList list) {
			boolean objects = GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType;
			return objects ? List.of(value((GraphQLInputType) list.getWrappedType(), text)) : List.of();
		}
		if (type instanceof GraphQLEnumType choice) {
			return choice.getValues().get(0).getName();
		}
		if (type instanceof GraphQLInputObjectType object) {
			return sample(object, text);
		}
		if (type == Scalars.GraphQLInt) {
			return 1;
		}
		return ((GraphQLNamedType) type).getName().equals("Date") ? "2026-01-01" : text;
	}

}
