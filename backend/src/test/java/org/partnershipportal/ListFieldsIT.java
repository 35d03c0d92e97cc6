package org.partnershipportal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.partnershipportal.problem.StageGate;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Demonstration;
import org.partnershipportal.testing.Queries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty parents cost what one parent costs. Walks the schema from every list down two
 * levels, so that a field added later is held to it too, over the demonstration data.
 */
@Demonstration
class ListFieldsIT {

	private static final List<String> LISTS = List.of("actors", "communities", "services", "partnerships", "problems",
			"sides", "responseActions", "concerns", "scannedProblems");

	@Autowired
	Api api;

	@Autowired
	ObjectProvider<StageGate> gates;

	@Autowired
	GraphQlSource source;

	/**
	 * A way from a list to a field below its items.
	 *
	 * @param list field of Query
	 * @param selection what to select of an item
	 * @param depth how many fields lie between
	 */
	private record Path(String list, String selection, int depth) {

		String document(int first) {
			return "{ " + this.list + "(first: " + first + ") { edges { node { __typename " + this.selection
					+ " } } } }";
		}

	}

	@Test
	void everyFieldBelowAListCostsTheSameForOneAndForTwentyParents() {
		List<String> dear = new ArrayList<>();
		List<Path> paths = LISTS.stream().flatMap((list) -> below(list, item(list), "", 1).stream()).toList();
		assertThat(paths).hasSizeGreaterThan(100);
		for (Path path : paths) {
			List<String> queries = queries(path.document(20));
			long scopes = queries.stream().filter(ListFieldsIT::asksWhoMayBeSeen).count();
			long units = queries.stream().filter(ListFieldsIT::asksWhichUnits).count();
			long places = queries.stream().filter(ListFieldsIT::asksWhichPlaces).count();
			long reads = queries.size() - scopes - units - places;
			if (reads > 1 + path.depth() + gates(path) && reads > reads(path.document(1))) {
				dear.add(path.document(20) + " costs " + reads);
			}
			assertThat(List.of(scopes, places)).as("once in a query: " + path.document(20))
				.allSatisfy((asked) -> assertThat(asked).isLessThanOrEqualTo(1));
			assertThat(units).as("before each read at most once, however many parents there are: " + path.document(20))
				.isLessThanOrEqualTo(Math.max(reads, 1 + path.depth()));
		}
		assertThat(dear).isEmpty();
	}

	/** What lacks is asked of every gate, and of the links in memory what changed. */
	private long gates(Path path) {
		return path.selection().contains("lacks {") ? this.gates.stream().count() + 2 : 0;
	}

	private long reads(String document) {
		return queries(document).stream()
			.filter((query) -> !asksWhoMayBeSeen(query) && !asksWhichUnits(query) && !asksWhichPlaces(query))
			.count();
	}

	/** Whose problems and concerns are seen, where that is asked before the read. */
	private static boolean asksWhichUnits(String query) {
		return query.startsWith("MATCH (scopeOwner:PoliceUnit)");
	}

	/** Which of the confidential places are seen. */
	private static boolean asksWhichPlaces(String query) {
		return query.startsWith("MATCH (place:Place {confidential: true})");
	}

	private static boolean asksWhoMayBeSeen(String query) {
		return query.startsWith("MATCH (a:Actor {confidential: true})");
	}

	private List<String> queries(String document) {
		return Queries.of(() -> this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE).data(document, Map.of()));
	}

	private List<Path> below(String list, GraphQLFieldsContainer type, String before, int depth) {
		List<Path> paths = new ArrayList<>();
		for (GraphQLFieldsContainer concrete : concrete(type)) {
			for (GraphQLFieldDefinition field : concrete.getFieldDefinitions()) {
				if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer target) {
					paths.addAll(through(list, concrete, field, target, before, depth));
				}
			}
		}
		return paths;
	}

	private List<Path> through(String list, GraphQLFieldsContainer owner, GraphQLFieldDefinition field,
			GraphQLFieldsContainer target, String before, int depth) {
		boolean connection = target.getName().endsWith("Connection");
		String open = "... on " + owner.getName() + " { field" + depth + ": " + field.getName()
				+ (connection ? "(first: 3) { edges { node { " : " { ");
		String close = connection ? " } } } }" : " } }";
		List<Path> paths = new ArrayList<>(List.of(new Path(list, before + open + "__typename" + close, depth)));
		GraphQLFieldsContainer item = connection ? node(target) : target;
		if (depth < 2) {
			below(list, item, "", depth + 1).forEach(
					(deeper) -> paths.add(new Path(list, before + open + deeper.selection() + close, deeper.depth())));
		}
		return paths;
	}

	private List<GraphQLFieldsContainer> concrete(GraphQLFieldsContainer type) {
		GraphQLSchema schema = this.source.schema();
		return (type instanceof GraphQLInterfaceType general)
				? schema.getImplementations(general).stream().map(GraphQLFieldsContainer.class::cast).toList()
				: List.of(type);
	}

	private GraphQLFieldsContainer item(String list) {
		GraphQLObjectType query = this.source.schema().getQueryType();
		return node((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(query.getFieldDefinition(list).getType()));
	}

	private static GraphQLFieldsContainer node(GraphQLFieldsContainer connection) {
		GraphQLFieldsContainer edge = (GraphQLFieldsContainer) GraphQLTypeUtil
			.unwrapAll(connection.getFieldDefinition("edges").getType());
		return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(edge.getFieldDefinition("node").getType());
	}

}
