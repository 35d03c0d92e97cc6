package org.partnershipportal.finding.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.finding.ServiceFacets;
import org.partnershipportal.finding.ServiceFindings;
import org.partnershipportal.finding.ServiceHit;
import org.partnershipportal.finding.ServiceMatch;
import org.partnershipportal.finding.ServiceMatchField;
import org.partnershipportal.finding.ServiceOrder;
import org.partnershipportal.finding.ServicePoint;
import org.partnershipportal.finding.ServiceSearch;
import org.partnershipportal.finding.ServiceSearchFilter;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ServiceSearchController {

	/** Most communities that are counted: the largest. */
	private static final int COMMUNITIES = 30;

	private final ServiceSearch search;

	private final ProvidedServices services;

	private final Communities communities;

	private final Vocabularies vocabularies;

	ServiceSearchController(ServiceSearch search, ProvidedServices services, Communities communities,
			Vocabularies vocabularies) {
		this.search = search;
		this.services = services;
		this.communities = communities;
		this.vocabularies = vocabularies;
	}

	record TermCount(Term term, int count) {
	}

	record LanguageCount(String language, int count) {
	}

	record CommunityCount(Community community, int count) {
	}

	record FreshnessCount(EntryFreshness freshness, int count) {
	}

	@QueryMapping
	ServiceFindings searchServices(@Argument @Nullable String query, @Argument @Nullable ServiceSearchFilter filter,
			@Argument @Nullable ServiceOrder order, PageRequest page) {
		return this.search.find(query, Objects.requireNonNullElse(filter, ServiceSearchFilter.NONE),
				Objects.requireNonNullElse(order, ServiceOrder.RELEVANCE), page);
	}

	@SchemaMapping(typeName = "ServiceSearch")
	Page<ServiceHit> hits(ServiceFindings findings) {
		return findings.hits();
	}

	@SchemaMapping(typeName = "ServiceSearch")
	ServiceFacets facets(ServiceFindings findings) {
		return findings.facets().get();
	}

	@SchemaMapping(typeName = "ServiceSearch")
	List<ServicePoint> points(ServiceFindings findings) {
		return findings.points().get();
	}

	@SchemaMapping(typeName = "ServiceHit")
	List<ServiceMatch> matches(ServiceHit hit) {
		return hit.matches().get();
	}

	@BatchMapping(typeName = "ServicePoint")
	Map<ServicePoint, ProvidedService> service(List<ServicePoint> points) {
		Map<String, ProvidedService> read = this.services
			.byIds(points.stream().map(ServicePoint::serviceId).distinct().toList());
		Map<ServicePoint, ProvidedService> found = new HashMap<>();
		points.forEach((point) -> found.put(point, read.get(point.serviceId())));
		return found;
	}

	@SchemaMapping(typeName = "ServiceMatch")
	@Nullable Term term(ServiceMatch match) {
		return (match.field() == ServiceMatchField.TYPE)
				? this.vocabularies.term(Vocabulary.SERVICE_TYPES, match.found())
				: (match.field() == ServiceMatchField.SERVES)
						? this.vocabularies.term(Vocabulary.SERVED_GROUPS, match.found()) : null;
	}

	@SchemaMapping(typeName = "ServiceFacets")
	List<TermCount> types(ServiceFacets facets) {
		return terms(Vocabulary.SERVICE_TYPES, facets.types());
	}

	@SchemaMapping(typeName = "ServiceFacets")
	List<TermCount> serves(ServiceFacets facets) {
		return terms(Vocabulary.SERVED_GROUPS, facets.serves());
	}

	private List<TermCount> terms(Vocabulary vocabulary, List<ServiceFacets.Count> counts) {
		return counts.stream()
			.map((each) -> new TermCount(this.vocabularies.term(vocabulary, each.value()), each.count()))
			.toList();
	}

	@SchemaMapping(typeName = "ServiceFacets")
	List<LanguageCount> languages(ServiceFacets facets) {
		return facets.languages().stream().map((each) -> new LanguageCount(each.value(), each.count())).toList();
	}

	@SchemaMapping(typeName = "ServiceFacets")
	List<CommunityCount> communities(ServiceFacets facets) {
		List<ServiceFacets.Count> most = facets.communities().stream().limit(COMMUNITIES).toList();
		Map<String, Community> read = this.communities
			.byIds(most.stream().map(ServiceFacets.Count::value).collect(Collectors.toSet()));
		List<CommunityCount> counts = new ArrayList<>();
		most.forEach((each) -> {
			Community community = read.get(each.value());
			if (community != null) {
				counts.add(new CommunityCount(community, each.count()));
			}
		});
		return counts;
	}

	@SchemaMapping(typeName = "ServiceFacets")
	Collection<FreshnessCount> freshness(ServiceFacets facets) {
		return facets.freshness()
			.entrySet()
			.stream()
			.map((each) -> new FreshnessCount(each.getKey(), each.getValue()))
			.toList();
	}

}
