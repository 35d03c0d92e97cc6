package org.partnershipportal.security.substitution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import graphql.Scalars;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLNamedType;

/** The places of a document where an id, a cursor or words to be found may be given. */
final class Slots {

	/** What a place takes. */
	enum Kind {

		ID, CURSOR, WORDS

	}

	/**
	 * A place.
	 *
	 * @param path names of the variable and of the fields below it; a list has one item
	 */
	record Slot(Kind kind, List<String> path) {
	}

	private final GraphQLSchema schema;

	private final String name;

	private final boolean mutation;

	private final Map<String, GraphQLType> variables = new LinkedHashMap<>();

	final String text;

	final List<Slot> all = new ArrayList<>();

	Slots(GraphQLSchema schema, String name, String text) {
		this.schema = schema;
		this.name = name;
		this.text = text;
		Document document = Parser.parse(text);
		OperationDefinition operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
		this.mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			GraphQLType type = type(variable.getType());
			this.variables.put(variable.getName(), type);
			find(type, variable.getName(), List.of(variable.getName()));
		}
	}

	private GraphQLType type(Type<?> type) {
		if (type instanceof NonNullType some) {
			return GraphQLNonNull.nonNull(type(some.getType()));
		}
		return (type instanceof ListType list) ? GraphQLList.list(type(list.getType()))
				: this.schema.getType(((TypeName) type).getName());
	}

	private void find(GraphQLType given, String field, List<String> path) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
		if (type instanceof GraphQLList list) {
			find(list.getWrappedType(), field, path);
		}
		else if (type instanceof GraphQLInputObjectType object) {
			for (GraphQLInputObjectField each : object.getFieldDefinitions()) {
				List<String> deeper = new ArrayList<>(path);
				deeper.add(each.getName());
				find(each.getType(), each.getName(), deeper);
			}
		}
		else if (type == Scalars.GraphQLID) {
			this.all.add(new Slot(Kind.ID, path));
		}
		else if (type == Scalars.GraphQLString && List.of("after", "before").contains(field)) {
			this.all.add(new Slot(Kind.CURSOR, path));
		}
		else if (type == Scalars.GraphQLString && !this.mutation && List.of("text", "name", "title").contains(field)) {
			this.all.add(new Slot(Kind.WORDS, path));
		}
	}

	/**
	 * Variables with something in one place and, wherever else something is needed, what
	 * the viewer may give there.
	 * @param home the viewer's own id for a field of an input or document
	 */
	Map<String, Object> variables(Slot slot, Object given, BiFunction<String, String, String> home) {
		Map<String, Object> values = new HashMap<>();
		this.variables.forEach((variable, type) -> {
			boolean here = slot.path().get(0).equals(variable);
			if (here || GraphQLTypeUtil.isNonNull(type)) {
				values.put(variable, value(type, variable, this.name,
						here ? slot.path().subList(1, slot.path().size()) : null, given, home));
			}
		});
		return values;
	}

	private Object value(GraphQLType given, String field, String owner, List<String> path, Object wanted,
			BiFunction<String, String, String> home) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
		if (type instanceof GraphQLList list) {
			boolean ids = GraphQLTypeUtil.unwrapAll(list) == Scalars.GraphQLID;
			return (ids && path == null) ? List.of()
					: List.of(value(list.getWrappedType(), field, owner, path, wanted, home));
		}
		if (path != null && path.isEmpty()) {
			return wanted;
		}
		if (type instanceof GraphQLInputObjectType object) {
			Map<String, Object> values = new HashMap<>();
			for (GraphQLInputObjectField each : object.getFieldDefinitions()) {
				boolean here = path != null && path.get(0).equals(each.getName());
				if (here || (GraphQLTypeUtil.isNonNull(each.getType()) && !each.hasSetDefaultValue())) {
					values.put(each.getName(), value(each.getType(), each.getName(), object.getName(),
							here ? path.subList(1, path.size()) : null, wanted, home));
				}
			}
			return values;
		}
		return sample(type, field, owner, home);
	}

	private static Object sample(GraphQLType type, String field, String owner,
			BiFunction<String, String, String> home) {
		if (type == Scalars.GraphQLID) {
			return home.apply(field, owner);
		}
		if (type instanceof GraphQLEnumType choice) {
			return choice.getValues().get(0).getName();
		}
		if (type == Scalars.GraphQLInt) {
			boolean answered = List.of("AnswerSideInput", "RemoveSideInput").contains(owner);
			return (field.equals("version") && answered) ? 2 : 1;
		}
		if (type == Scalars.GraphQLBoolean) {
			return true;
		}
		if (((GraphQLNamedType) type).getName().equals("Date")) {
			return LocalDate.now().plusDays(field.equals("validTo") ? 60 : 0).toString();
		}
		return switch (owner + "." + field) {
			case "CreateActorInput.kind" -> "NGO";
			case "CreatePartnershipInput.kind" -> "MEMORANDUM_OF_UNDERSTANDING";
			default -> "boats";
		};
	}

	@Override
	public String toString() {
		return this.name;
	}

}
