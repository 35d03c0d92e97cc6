package org.partnershipportal.finding;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words like one that nobody uses: by one slip or, where there is none for a long one, by
 * two. Only words that everybody may read are offered.
 */
final class Spelling {

	/** Shorter words are too much like many. */
	private static final int SHORTEST = 4;

	private static final int LONG = 8;

	private static final int MOST = 4;

	private Spelling() {
	}

	/** Whether a word stands in any text. */
	static boolean known(IndexReader reader, String word) throws IOException {
		return reader.docFreq(new Term(Documents.WORDS, word)) > 0;
	}

	/** Words that may be meant instead, the likeliest first. */
	static List<String> like(IndexReader reader, Concepts concepts, String word) throws IOException {
		if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
			return List.of();
		}
		Map<String, Double> weights = within(1, reader, concepts, word);
		if (weights.isEmpty() && word.length() >= LONG) {
			weights = within(2, reader, concepts, word);
		}
		return weights.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Words with so many slips at most, and how likely they are meant. */
	private static Map<String, Double> within(int most, IndexReader reader, Concepts concepts, String word)
			throws IOException {
		Map<String, Double> weights = new HashMap<>();
		for (String concept : concepts.words()) {
			int slips = slips(word, concept, most);
			if (slips <= most) {
				weights.merge(concept, 100.0 / slips, Math::max);
			}
		}
		Terms terms = MultiTerms.getTerms(reader, Documents.WORDS);
		if (terms != null) {
			FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Documents.WORDS, word), most, 1, true);
			for (BytesRef term = near.next(); term != null; term = near.next()) {
				String found = term.utf8ToString();
				int slips = Math.max(1, slips(word, found, most));
				weights.merge(found, (50.0 + Math.min(49, near.docFreq())) / slips, Math::max);
			}
		}
		return weights;
	}

	/**
	 * How many letters are wrong, too many, missing or in the wrong order; more than
	 * {@code most} when it is more than that.
	 */
	static int slips(String one, String other, int most) {
		if (Math.abs(one.length() - other.length()) > most) {
			return most + 1;
		}
		int[][] costs = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				costs[i][j] = cost(costs, one, other, i, j);
			}
		}
		return costs[one.length()][other.length()];
	}

	private static int cost(int[][] costs, String one, String other, int i, int j) {
		if (i == 0 || j == 0) {
			return i + j;
		}
		boolean same = one.charAt(i - 1) == other.charAt(j - 1);
		int cost = Math.min(Math.min(costs[i - 1][j], costs[i][j - 1]) + 1, costs[i - 1][j - 1] + (same ? 0 : 1));
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
	}

}
