package org.partnershipportal.finding;

import java.util.List;
import java.util.Map;

import org.partnershipportal.directory.EntryFreshness;

/**
 * How many services there are by what could narrow the search down further. Choices of
 * one list are counted as if nothing of that list were chosen.
 *
 * @param types by code of a type
 * @param serves by code of a served group
 * @param languages by BCP 47 tag
 * @param communities by id of a community, with all it is a part of
 * @param freshness by how lately they were said to be right
 * @param openNow how many are open now
 * @param freeNow how many have room now
 * @param partners how many are of formal partners
 */
public record ServiceFacets(List<Count> types, List<Count> serves, List<Count> languages, List<Count> communities,
		Map<EntryFreshness, Integer> freshness, int openNow, int freeNow, int partners) {

	/**
	 * How many there are of something.
	 *
	 * @param value a code, tag or id
	 * @param count how many services
	 */
	public record Count(String value, int count) {
	}

}
