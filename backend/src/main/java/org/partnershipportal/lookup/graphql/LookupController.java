package org.partnershipportal.lookup.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.lookup.Lookup;
import org.partnershipportal.lookup.Lookup.Hit;

@Controller
class LookupController {

	private final Lookup lookup;

	LookupController(Lookup lookup) {
		this.lookup = lookup;
	}

	@QueryMapping
	Optional<Object> node(@Argument String id) {
		return this.lookup.node(id);
	}

	@QueryMapping
	List<Hit> search(@Argument String text, @Argument int first) {
		return this.lookup.search(text, first);
	}

	@BatchMapping(typeName = "SearchHit", field = "node")
	Map<Hit, Object> found(List<Hit> hits) {
		Map<String, Object> things = this.lookup.load(hits);
		Map<Hit, Object> found = new HashMap<>();
		hits.forEach((hit) -> found.put(hit, things.get(hit.id())));
		return found;
	}

}
