package org.partnershipportal.indicator.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.indicator.IndicatorList;
import org.partnershipportal.indicator.IndicatorListEditing;
import org.partnershipportal.indicator.IndicatorLists;
import org.partnershipportal.indicator.WatchedIndicators;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.DropIndicatorListInput;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.DropIndicatorListPayload;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.SetIndicatorListInput;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.SetIndicatorListPayload;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Vocabularies;

@Controller
class IndicatorListController {

	private final IndicatorLists lists;

	private final IndicatorListEditing editing;

	private final Communities communities;

	private final Vocabularies vocabularies;

	private final Today today;

	IndicatorListController(IndicatorLists lists, IndicatorListEditing editing, Communities communities,
			Vocabularies vocabularies, Today today) {
		this.lists = lists;
		this.editing = editing;
		this.communities = communities;
		this.vocabularies = vocabularies;
		this.today = today;
	}

	@QueryMapping
	Page<IndicatorList> indicatorListsDue(@Argument @Nullable LocalDate by, PageRequest page) {
		return this.lists.due(by, page);
	}

	@BatchMapping(typeName = "Community", field = "indicatorLists")
	Map<Community, List<WatchedIndicators>> watched(List<Community> communities) {
		Map<String, List<WatchedIndicators>> found = this.lists
			.watched(communities.stream().map(Community::id).distinct().toList());
		Map<Community, List<WatchedIndicators>> watched = new HashMap<>();
		communities.forEach((community) -> watched.put(community, found.getOrDefault(community.id(), List.of())));
		return watched;
	}

	@BatchMapping(typeName = "WatchedIndicators", field = "inheritedFrom")
	Map<WatchedIndicators, @Nullable Community> inheritedFrom(List<WatchedIndicators> watched) {
		Map<String, Community> found = this.communities.byIds(watched.stream()
			.map(WatchedIndicators::inheritedFromId)
			.filter((id) -> id != null)
			.distinct()
			.toList());
		Map<WatchedIndicators, @Nullable Community> from = new HashMap<>();
		watched.forEach((each) -> from.put(each, found.get(each.inheritedFromId())));
		return from;
	}

	@BatchMapping(typeName = "IndicatorList", field = "community")
	Map<IndicatorList, @Nullable Community> communities(List<IndicatorList> lists) {
		return Related.of(lists, IndicatorList::communityId, this.communities::byIds);
	}

	@SchemaMapping(typeName = "IndicatorList")
	List<Indicator> indicators(IndicatorList list) {
		return list.indicators().stream().map(this.vocabularies::indicatorOf).toList();
	}

	@SchemaMapping(typeName = "IndicatorList")
	boolean revisionDue(IndicatorList list) {
		return list.dueOn(this.today.date());
	}

	@MutationMapping
	SetIndicatorListPayload setIndicatorList(@Argument SetIndicatorListInput input) {
		return Mutations.run(() -> this.editing.set(input.wanted()),
				(list, errors) -> new SetIndicatorListPayload(input.clientMutationId(), list, errors));
	}

	@MutationMapping
	DropIndicatorListPayload dropIndicatorList(@Argument DropIndicatorListInput input) {
		return Mutations.run(() -> this.editing.drop(input.community(), input.kind(), input.version()),
				(watched, errors) -> new DropIndicatorListPayload(input.clientMutationId(), watched, errors));
	}

}
