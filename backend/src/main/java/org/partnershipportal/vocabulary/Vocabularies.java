package org.partnershipportal.vocabulary;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.GraphMigrations;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * The vocabularies. They change with a release or by the coordinator, seldom; they are
 * kept in memory and read again once a minute while they are used.
 */
@Service
public class Vocabularies {

	private final LoadingCache<String, Catalogue> catalogue;

	/** The migrations come first: they bring the reference data. */
	Vocabularies(Neo4jClient neo4j, GraphMigrations migrations) {
		this.catalogue = Caffeine.newBuilder()
			.refreshAfterWrite(Duration.ofMinutes(1))
			.build((key) -> Catalogue.read(neo4j));
	}

	private Catalogue catalogue() {
		return Objects.requireNonNull(this.catalogue.get("all"));
	}

	/** All terms of a vocabulary, in its order. */
	@Guarded(Operation.VOCABULARY)
	public List<Term> list(Vocabulary vocabulary) {
		return List.copyOf(terms(vocabulary).values());
	}

	/** All kinds of actor, or those of one family. */
	@Guarded(Operation.ACTOR_KINDS)
	public List<ActorKind> actorKinds(@Nullable ActorFamily family) {
		return catalogue().kinds()
			.values()
			.stream()
			.filter((kind) -> family == null || kind.family() == family)
			.toList();
	}

	/** All sources of information. */
	@Guarded(Operation.INFORMATION_SOURCES)
	public List<InformationSource> informationSources() {
		return List.copyOf(catalogue().sources().values());
	}

	/** All indicators, or those of one phase. */
	@Guarded(Operation.INDICATORS)
	public List<Indicator> indicators(@Nullable String phase) {
		return catalogue().indicators()
			.values()
			.stream()
			.filter((indicator) -> phase == null || indicator.phase().equals(phase))
			.toList();
	}

	/** Who typically can influence, for all sides or for one. */
	@Guarded(Operation.TYPICAL_INFLUENCERS)
	public List<TypicalInfluencer> typicalInfluencers(@Nullable SideKind side) {
		return catalogue().influencers().stream().filter((typical) -> side == null || typical.side() == side).toList();
	}

	/** The term by a code that is in the graph. */
	public Term term(Vocabulary vocabulary, String code) {
		Term term = terms(vocabulary).get(code);
		return (term != null) ? term : new Term(vocabulary, code, code, null);
	}

	/** The terms by codes that are in the graph, in the vocabulary's order. */
	public List<Term> terms(Vocabulary vocabulary, Collection<String> codes) {
		return terms(vocabulary).values().stream().filter((term) -> codes.contains(term.code())).toList();
	}

	/** The kind of actor by a code that is in the graph. */
	public ActorKind actorKindOf(String code) {
		ActorKind kind = actorKind(code);
		return (kind != null) ? kind : new ActorKind(code, code, ActorFamily.COMMUNITY_PARTNER);
	}

	/** The kind of actor by a code; null when there is none. */
	public @Nullable ActorKind actorKind(String code) {
		return catalogue().kinds().get(code);
	}

	/**
	 * The source of information by a code that is in the graph; null when there is none.
	 */
	public @Nullable InformationSource informationSource(String code) {
		return catalogue().sources().get(code);
	}

	/** The sources by codes that are in the graph, in the vocabulary's order. */
	public List<InformationSource> informationSources(Collection<String> codes) {
		return catalogue().sources().values().stream().filter((source) -> codes.contains(source.code())).toList();
	}

	/** The indicator by a code; null when the catalogue has none. */
	public @Nullable Indicator indicator(String code) {
		return catalogue().indicators().get(code);
	}

	/** The indicator by a code that is in the graph. */
	public Indicator indicatorOf(String code) {
		Indicator indicator = indicator(code);
		return (indicator != null) ? indicator
				: new Indicator(code, code, Indicator.ANY, Indicator.ANY, Population.ANY);
	}

	/** Checks that a code of an input is a term. */
	public void check(Checks checks, String path, Vocabulary vocabulary, @Nullable String code) {
		check(checks, path, terms(vocabulary), vocabulary.name(), code);
	}

	/** Checks that all codes of an input are terms; faults are told by position. */
	public void check(Checks checks, String path, Vocabulary vocabulary, Collection<String> codes) {
		int position = 0;
		for (String code : codes) {
			check(checks, path + "." + position++, vocabulary, code);
		}
	}

	/** Checks that a code of an input is a kind of actor. */
	public void checkActorKind(Checks checks, String path, @Nullable String code) {
		check(checks, path, catalogue().kinds(), "ACTOR_KINDS", code);
	}

	/** Checks that a code of an input is a source of information. */
	public void checkInformationSource(Checks checks, String path, @Nullable String code) {
		check(checks, path, catalogue().sources(), "INFORMATION_SOURCES", code);
	}

	private static void check(Checks checks, String path, Map<String, ?> known, String what, @Nullable String code) {
		if (code != null && !known.containsKey(code)) {
			checks.add(path, UserErrorCode.NOT_FOUND, "isNoUseOneOf", code, UserError.text("vocabulary." + what),
					String.join(", ", known.keySet()));
		}
	}

	private Map<String, Term> terms(Vocabulary vocabulary) {
		return Objects.requireNonNull(catalogue().terms().get(vocabulary));
	}

}
