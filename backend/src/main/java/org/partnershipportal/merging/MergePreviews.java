package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.merging.MergeChecks.Pair;
import org.partnershipportal.merging.MergePreview.Field;
import org.partnershipportal.merging.MergePreview.Move;
import org.partnershipportal.merging.MergePreview.Half;
import org.partnershipportal.merging.MergePreview.Warning;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;

/** Tells what a merge would do, by the plan that the merge itself follows. */
@Service
public class MergePreviews {

	/** Counts only: a coordinator sees neither problems nor referrals. */
	private static final String COLLISIONS = """
			MATCH (a:%1$s {id: $stays})
			MATCH (b:%1$s {id: $goes})
			RETURN
			  COUNT {
			    MATCH (a)-[:PARTY_TO]->(p:Partnership)
			    WHERE EXISTS { (b)-[:PARTY_TO]->(p) }
			      AND NOT EXISTS { MATCH (c:Actor)-[:PARTY_TO]->(p) WHERE NOT c.id IN [$stays, $goes] }
			    RETURN DISTINCT p
			  } AS LONE_PARTNERSHIP,
			  COUNT {
			    MATCH (a)<-[:TO]-(:ReferralTrack)<-[:HAS_TRACK]-(r:Referral)-[:HAS_TRACK]->(:ReferralTrack)-[:TO]->(b)
			    RETURN DISTINCT r
			  } AS SAME_REFERRAL,
			  COUNT {
			    MATCH (a)-[:SENT]->(r:Referral)-[:HAS_TRACK]->(:ReferralTrack)-[:TO]->(b) RETURN DISTINCT r
			  } + COUNT {
			    MATCH (b)-[:SENT]->(r:Referral)-[:HAS_TRACK]->(:ReferralTrack)-[:TO]->(a) RETURN DISTINCT r
			  } AS REFERRED_TO_EACH_OTHER,
			  COUNT {
			    MATCH (a)<-[:SHARED_WITH]-(:Share)-[:OF_PROBLEM]->(p:Problem)<-[:OF_PROBLEM]-(:Share)-[:SHARED_WITH]->(b)
			    RETURN DISTINCT p
			  } AS SAME_SHARE,
			  COUNT { MATCH (a)-[:CAN_INFLUENCE]->(s:Side)<-[:CAN_INFLUENCE]-(b) RETURN DISTINCT s } AS SAME_INFLUENCE,
			  COUNT {
			    MATCH (a)-[:GIVEN_AS]->(:ServiceAtPlace)-[:AT]->(p:Place)<-[:AT]-(:ServiceAtPlace)<-[:GIVEN_AS]-(b)
			    RETURN DISTINCT p
			  } AS SAME_PLACE
			""";

	private final MergeChecks checks;

	private final Neo4jClient neo4j;

	private final Vocabularies vocabularies;

	private final VocabularyTexts labels;

	MergePreviews(MergeChecks checks, Neo4jClient neo4j, Vocabularies vocabularies, VocabularyTexts labels) {
		this.checks = checks;
		this.neo4j = neo4j;
		this.vocabularies = vocabularies;
		this.labels = labels;
	}

	/**
	 * What merging one entry into another would do now.
	 * @throws UserErrorException when they cannot be merged
	 */
	@Guarded(Operation.MERGE_PREVIEW)
	public MergePreview of(String stays, String goes) {
		Pair pair = this.checks.pair(stays, goes);
		MergePlan plan = new MergePlan(pair.stays(), pair.goes());
		return new MergePreview(pair.stays().kind(), half(pair.stays()), half(pair.goes()), fields(pair),
				moves(pair, plan), warnings(pair));
	}

	private static Half half(MergeEntry entry) {
		return new Half(entry.id(), entry.name(), entry.version(), entry.closedOn(), entry.confidential());
	}

	private List<Field> fields(Pair pair) {
		Map<String, MergeKeep> usual = MergeChecks.choices(pair, List.of());
		List<Field> fields = new ArrayList<>();
		for (String name : pair.stays().kind().fields()) {
			List<String> staying = values(name, pair.stays());
			List<String> going = values(name, pair.goes());
			if (!staying.isEmpty() || !going.isEmpty()) {
				boolean listed = Fields.listed(pair.stays(), pair.goes(), name) != null;
				boolean list = pair.stays().kind().lists().contains(name);
				fields.add(new Field(name, staying, going,
						listed ? MergeKeep.BOTH : Objects.requireNonNull(usual.get(name)),
						(listed || staying.equals(going)) ? List.of()
								: list ? List.of(MergeKeep.values()) : List.of(MergeKeep.STAYING, MergeKeep.GOING)));
			}
		}
		return fields;
	}

	private List<String> values(String field, MergeEntry entry) {
		Object value = entry.properties().get(field);
		Stream<?> values = (value instanceof Collection<?> all) ? all.stream() : Stream.ofNullable(value);
		return values.map((one) -> text(field, String.valueOf(one))).toList();
	}

	private String text(String field, String value) {
		Locale language = LocaleContextHolder.getLocale();
		return switch (field) {
			case "kind" -> this.labels.label(this.vocabularies.actorKindOf(value), language);
			case "types" -> this.labels.label(this.vocabularies.term(Vocabulary.SERVICE_TYPES, value), language);
			case "serves" -> this.labels.label(this.vocabularies.term(Vocabulary.SERVED_GROUPS, value), language);
			default -> value;
		};
	}

	private static List<Move> moves(Pair pair, MergePlan plan) {
		return Arrays.stream(MergeRelation.values())
			.filter((relation) -> relation.kind() == pair.goes().kind() && relation != MergeRelation.PROVIDER)
			.map((relation) -> move(relation, plan))
			.filter((move) -> move.moves() + move.both() > 0)
			.toList();
	}

	private static Move move(MergeRelation relation, MergePlan plan) {
		List<Link> both = Stream.concat(plan.folded().stream(), plan.left().stream())
			.filter((link) -> link.relation() == relation)
			.toList();
		return new Move(relation, (int) plan.moved().stream().filter((link) -> link.relation() == relation).count(),
				both.size(),
				relation.named() ? both.stream().flatMap(MergePreviews::name).distinct().sorted().toList() : List.of());
	}

	private static Stream<String> name(Link link) {
		return Stream.ofNullable((String) link.otherProperties().get("name"));
	}

	private List<Warning> warnings(Pair pair) {
		List<Warning> warnings = new ArrayList<>();
		if (pair.stays().confidential() != pair.goes().confidential()) {
			warnings.add(new Warning(MergeWarning.BECOMES_CONFIDENTIAL, 1));
		}
		Map<String, @Nullable Object> counts = this.neo4j.query(COLLISIONS.formatted(pair.stays().kind().label()))
			.bindAll(Map.of("stays", pair.stays().id(), "goes", pair.goes().id()))
			.fetch()
			.one()
			.orElseThrow();
		for (MergeWarning kind : MergeWarning.values()) {
			if (counts.get(kind.name()) instanceof Long count && count > 0) {
				warnings.add(new Warning(kind, count.intValue()));
			}
		}
		return warnings;
	}

}
