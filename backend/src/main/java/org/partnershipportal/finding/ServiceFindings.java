package org.partnershipportal.finding;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Page;

/**
 * What a search found.
 *
 * @param hits a page of it
 * @param totalCount how many there are
 * @param everyWord whether they fit all that was written, or only some of it
 * @param didYouMean what was probably meant; null when all words are known
 * @param facets counts what there is, once it is asked for
 * @param points where it is, once it is asked for
 */
public record ServiceFindings(Page<ServiceHit> hits, int totalCount, boolean everyWord, @Nullable String didYouMean,
		Supplier<ServiceFacets> facets, Supplier<List<ServicePoint>> points) {
}
