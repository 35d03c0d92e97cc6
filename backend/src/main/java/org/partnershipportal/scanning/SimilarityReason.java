package org.partnershipportal.scanning;

import java.util.List;

/**
 * Why one problem is like another.
 *
 * @param kind in what way
 * @param words what they share: names, words or labels; empty where the kind says it all
 */
public record SimilarityReason(SimilarityKind kind, List<String> words) {

	public SimilarityReason {
		words = List.copyOf(words);
	}

}
