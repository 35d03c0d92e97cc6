package org.partnershipportal.audit;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A type through which sides are told of and that the read record does not know of is
 * found here.
 */
class RestrictedReadTests {

	private static final TypeDefinitionRegistry SCHEMA = new SchemaParser()
		.parse(new File("../frontend-contract/schema.graphqls"));

	private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

	private static final Set<String> SIDES = Set.of("Side", "VictimGroup", "Location", "OffenderGroup", "SharedSide");

	/** Java types that are not called like the type of the schema. */
	private static final Map<String, String> CLASS_NAMES = Map.of("VictimGroup", "Side", "Location", "Side",
			"OffenderGroup", "Side");

	/** They tell of sides though no field of theirs leads to one. */
	private static final Set<String> IN_WORDS = Set.of("HistoryEntry", "PastObject", "SimilarProblem",
			"EarlierProblem");

	/** They lead to what tells of a side, and tell nothing of it themselves. */
	private static final Map<String, String> LEADING = Map.of("Problem", "a problem is not restricted; its sides are",
			"PoliceUnit", "an actor; its influences tell of sides", "Organisation",
			"an actor; its influences tell of sides", "Share", "says what is shared with whom; its sides tell of sides",
			"SharedProblem", "a problem is not restricted; its sides are", "InfluenceMap",
			"the problem and a day; its entries tell of sides", "Notification",
			"says what somebody is told of; the action or the question tells of sides");

	/** They lead to no side, so that only what they come with can say which it is. */
	private static final Map<String, Set<String>> PARTS = Map.of("Factor", Set.of("SideAnalysis", "Countermeasure"),
			"Countermeasure", Set.of("SideAnalysis", "Influence"), "SharedFactor", Set.of("SharedSide"),
			"SharedCountermeasure", Set.of("SharedSide"), "SharedInfluencer", Set.of("SharedSide"), "FieldChange",
			Set.of("HistoryEntry"), "HistoryField", Set.of("PastObject", "HistoryValue"), "HistoryValue",
			Set.of("FieldChange", "HistoryField"));

	@Test
	void whateverLeadsToASideIsReadUnderRecord() {
		Set<String> telling = new TreeSet<>(SIDES);
		boolean grown = true;
		while (grown) {
			grown = telling.addAll(objects().stream()
				.filter((type) -> !LEADING.containsKey(type.getName()))
				.filter((type) -> !isWrapping(type.getName()))
				.filter((type) -> targets(type).stream().anyMatch(telling::contains))
				.map(ObjectTypeDefinition::getName)
				.collect(Collectors.toSet()));
		}
		telling.remove("Side");
		telling.addAll(IN_WORDS);
		assertThat(telling).contains("SideAnalysis", "Influence", "Chain", "InfluenceTrace", "SideInfluence",
				"Influencer", "InfluenceStep");
		for (String type : telling) {
			assertThat(javaType(type).isAssignableTo(RestrictedRead.class)).as("%s implements RestrictedRead", type)
				.isTrue();
		}
	}

	@Test
	void whatTellsNothingByItselfIsReachedThroughWhatIsRecordedOnly() {
		PARTS.forEach((part,
				wholes) -> assertThat(objects().stream()
					.filter((type) -> targets(type).contains(part))
					.map(ObjectTypeDefinition::getName)
					.collect(Collectors.toSet())).as("types with a field of %s", part).isEqualTo(wholes));
	}

	/** Roots, payloads, pages and edges are looked through. */
	private static boolean isWrapping(String type) {
		return Set.of("Query", "Mutation", "Subscription").contains(type) || type.endsWith("Payload")
				|| type.endsWith("Connection") || type.endsWith("Edge");
	}

	private static List<ObjectTypeDefinition> objects() {
		return SCHEMA.getTypes(ObjectTypeDefinition.class);
	}

	/** Types of the fields of a type; those of the items where a field is a page. */
	private static Set<String> targets(ObjectTypeDefinition type) {
		Set<String> targets = new HashSet<>();
		type.getFieldDefinitions().forEach((field) -> {
			String name = name(field.getType());
			targets.add(name.endsWith("Connection") ? name.substring(0, name.length() - "Connection".length()) : name);
		});
		return targets;
	}

	private static String name(Type<?> type) {
		if (type instanceof NonNullType some) {
			return name(some.getType());
		}
		return (type instanceof ListType list) ? name(list.getType()) : ((TypeName) type).getName();
	}

	private static JavaClass javaType(String type) {
		String name = CLASS_NAMES.getOrDefault(type, type);
		List<JavaClass> found = CLASSES.stream()
			.filter((candidate) -> candidate.getSimpleName().equals(name) && candidate.isRecord())
			.toList();
		assertThat(found).as("the record behind %s", type).hasSize(1);
		return found.get(0);
	}

}
