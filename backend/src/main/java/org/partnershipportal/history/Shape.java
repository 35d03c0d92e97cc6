package org.partnershipportal.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabulary;

import static org.partnershipportal.history.Reading.ACTOR_KIND;
import static org.partnershipportal.history.Reading.CONSTANT;
import static org.partnershipportal.history.Reading.DAY;
import static org.partnershipportal.history.Reading.FLAG;
import static org.partnershipportal.history.Reading.INDICATOR;
import static org.partnershipportal.history.Reading.REFERENCE;
import static org.partnershipportal.history.Reading.SOURCE;
import static org.partnershipportal.history.Reading.TEXT;

/**
 * What is known of the objects in the change record: whoever may carry out the operations
 * may read them, and how their fields are read. What is not known here is not shown.
 *
 * @param type the GraphQL type
 * @param operations all of them allow to read it
 * @param envelope the field that holds the object's own fields, beside its links; null
 * when they are not kept apart
 * @param fields how its fields are read, in the order in which they are told
 */
record Shape(String type, Set<Operation> operations, @Nullable String envelope, Map<String, Reading> fields) {

	/** Fields that tell nothing: ids of the object and its whole, and counters. */
	static final Set<String> SILENT = Set.of("id", "version", "changedOn", "problemId", "partnershipId", "communityId",
			"analysisId");

	private static final Map<String, Reading> SIDE = fields("name", TEXT, "kind", CONSTANT, "description", TEXT,
			"population", CONSTANT);

	private static final Reading RATING = Reading.parts(fields("score", TEXT, "reason", TEXT));

	private static final List<Shape> ALL = List.of(new Shape("Actor", Set.of(Operation.ACTOR), "actor",
			fields("name", TEXT, "alternateName", TEXT, "kindCode", ACTOR_KIND, "families", CONSTANT, "description",
					TEXT, "email", TEXT, "phone", TEXT, "website", TEXT, "communities", REFERENCE, "reportsTo",
					REFERENCE, "confidential", FLAG, "confirmedOn", DAY, "closedOn", DAY)),
			new Shape("Community", Set.of(Operation.COMMUNITY), "community",
					fields("name", TEXT, "kind", CONSTANT, "description", TEXT, "partOfId", REFERENCE, "spans",
							REFERENCE)),
			new Shape("Service", Set.of(Operation.SERVICE), null,
					fields("name", TEXT, "alternateName", TEXT, "organisationId", REFERENCE, "typeCodes",
							Reading.terms(Vocabulary.SERVICE_TYPES), "description", TEXT, "eligibility", TEXT,
							"minimumAge", TEXT, "maximumAge", TEXT, "languages", TEXT, "coverage", TEXT, "email", TEXT,
							"phone", TEXT, "website", TEXT, "closedOn", DAY)),
			new Shape("Partnership", Set.of(Operation.PARTNERSHIP), "partnership", partnership()),
			new Shape("Problem", Set.of(Operation.PROBLEM), null,
					fields("title", TEXT, "definition", TEXT, "language", TEXT, "stage", CONSTANT, "phaseCodes",
							Reading.terms(Vocabulary.TRAFFICKING_PHASES), "formCodes",
							Reading.terms(Vocabulary.EXPLOITATION_FORMS), "sourceCodes", SOURCE, "communityId",
							REFERENCE, "ownerId", REFERENCE, "recordedOn", DAY, "closedOn", DAY)),
			new Shape("ProblemTranslation", Set.of(Operation.PROBLEM), null,
					fields("language", TEXT, "title", TEXT, "definition", TEXT, "translatedOn", DAY, "outdatedOn",
							DAY)),
			new Shape("Priority", Set.of(Operation.PROBLEM), null,
					fields("frequency", RATING, "harm", RATING, "affected", RATING, "communityConcern", RATING,
							"ratedOn", DAY)),
			new Shape("Concern", Set.of(Operation.CONCERN), null,
					fields("text", TEXT, "sourceCode", SOURCE, "place", TEXT, "communityId", REFERENCE, "heardOn", DAY,
							"actorId", REFERENCE, "answer", TEXT, "answeredOn", DAY)),
			new Shape("SideAnalysis", Set.of(Operation.PROBLEM, Operation.SIDE), null, analysis()),
			new Shape("InformationNeed", Set.of(Operation.PROBLEM, Operation.SIDE), null,
					fields("side", Reading.parts(fields("kind", CONSTANT)), "question", TEXT, "askIds", REFERENCE,
							"askedOn", DAY, "answer", TEXT, "answeredOn", DAY)),
			new Shape("VictimGroup", Set.of(Operation.SIDE), null, SIDE),
			new Shape("Location", Set.of(Operation.SIDE), null, SIDE),
			new Shape("OffenderGroup", Set.of(Operation.SIDE), null, SIDE),
			new Shape("ResponseAction", Set.of(Operation.PROBLEM, Operation.RESPONSE_ACTION), null, action()),
			new Shape("IndicatorList", Set.of(Operation.COMMUNITY), null,
					fields("kind", CONSTANT, "indicators", INDICATOR, "note", TEXT, "revisedOn", DAY, "reviseBy", DAY)),
			new Shape("IndicatorObservation", Set.of(Operation.PROBLEM), null,
					fields("indicator", INDICATOR, "count", TEXT, "from", DAY, "to", DAY, "note", TEXT, "source",
							SOURCE)),
			new Shape("Share", Set.of(Operation.PROBLEM, Operation.SHARE), null,
					fields("recipientId", REFERENCE, "sideIds", REFERENCE, "validFrom", DAY, "validTo", DAY, "message",
							TEXT)),
			new Shape("InfluenceTie", Set.of(Operation.PROBLEM, Operation.SIDE), null,
					fields("actor", REFERENCE, "side", REFERENCE, "countermeasures", TEXT)),
			new Shape("Measure", Set.of(Operation.PROBLEM), null,
					fields("name", TEXT, "kind", CONSTANT, "share", FLAG, "templateCode", CONSTANT, "question", TEXT,
							"method", TEXT, "unit", TEXT, "baseline", TEXT, "baselineText", TEXT, "baselineOn", DAY,
							"target", TEXT, "targetText", TEXT, "direction", CONSTANT, "firstDueOn", DAY, "everyMonths",
							TEXT, "endedOn", DAY)),
			new Shape("MeasureResult", Set.of(Operation.PROBLEM), null,
					fields("measureId", REFERENCE, "takenOn", DAY, "value", TEXT, "count", TEXT, "total", TEXT, "text",
							TEXT, "comparison", CONSTANT, "note", TEXT, "withdrawnOn", DAY, "withdrawnReason", TEXT)),
			new Shape("Conclusion", Set.of(Operation.PROBLEM), null,
					fields("concludedOn", DAY, "effect", CONSTANT, "effectText", TEXT, "displacement", CONSTANT,
							"mechanism", TEXT, "circumstances", TEXT, "implementation", TEXT, "cost", TEXT,
							"staffHours", TEXT, "outcome", CONSTANT, "backTo", CONSTANT, "reason", TEXT)),
			new Shape("Merge", Set.of(Operation.ACTOR), null, fields("name", TEXT, "goesId", REFERENCE)),
			new Shape("Influence", Set.of(Operation.INFLUENCE), null,
					fields("actor", REFERENCE, "side", REFERENCE, "means", TEXT, "strength", TEXT, "confidence",
							CONSTANT, "evidence", TEXT, "source", SOURCE, "saidBy", REFERENCE, "saidOn", DAY,
							"validFrom", DAY, "validTo", DAY)));

	/** All shapes. */
	static List<Shape> all() {
		return Stream.concat(ALL.stream(), ProfileShapes.all().stream()).toList();
	}

	/** The shape of a type; empty when it is not known. */
	static Optional<Shape> of(String type) {
		return all().stream().filter((shape) -> shape.type().equals(type)).findFirst();
	}

	private static Map<String, Reading> partnership() {
		return fields("name", TEXT, "kindCode", Reading.terms(Vocabulary.PARTNERSHIP_KINDS), "level", CONSTANT,
				"formality", CONSTANT, "formCodes", Reading.terms(Vocabulary.COOPERATION_FORMS), "description", TEXT,
				"communities", REFERENCE, "parties",
				Reading.parts(fields("actorId", REFERENCE, "role", CONSTANT, "validFrom", DAY, "validTo", DAY)),
				"validFrom", DAY, "validTo", DAY, "reviewOn", DAY, "statusChanges",
				Reading.parts(fields("status", CONSTANT, "since", DAY)));
	}

	private static Map<String, Reading> action() {
		return fields("text", TEXT, "note", TEXT, "dueOn", DAY, "statusChanges",
				Reading.parts(fields("status", CONSTANT, "since", DAY, "note", TEXT, "actorId", REFERENCE)),
				"assigneeIds", REFERENCE, "countermeasures", Reading.parts(fields("text", TEXT)), "sideIds", REFERENCE);
	}

	private static Map<String, Reading> analysis() {
		Map<String, Reading> text = fields("text", TEXT);
		return fields("side", Reading.parts(SIDE), "who", TEXT, "behaviours", TEXT, "factors",
				Reading.parts(fields("text", TEXT, "pull", CONSTANT, "group", CONSTANT)), "countermeasures",
				Reading.parts(fields("text", TEXT, "answers", Reading.parts(text))));
	}

	static Map<String, Reading> fields(Object... namesAndReadings) {
		Map<String, Reading> fields = new LinkedHashMap<>();
		List<Object> all = Arrays.asList(namesAndReadings);
		for (int i = 0; i < all.size(); i += 2) {
			fields.put((String) all.get(i), (Reading) all.get(i + 1));
		}
		return fields;
	}

}
