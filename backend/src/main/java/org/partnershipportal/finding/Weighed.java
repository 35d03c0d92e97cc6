package org.partnershipportal.finding;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Terms that stand in the index with what they weigh in a service. The weight takes the
 * place of the frequency: the index knows the greatest of each block of services, and
 * passes over those that cannot come first.
 */
final class Weighed {

	/** Weights are held in steps of this part of one. */
	private static final float STEPS = 64;

	private static final FieldType TYPE = new FieldType();

	static {
		TYPE.setTokenized(true);
		TYPE.setOmitNorms(true);
		TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		TYPE.freeze();
	}

	private Weighed() {
	}

	/** A field with terms by their weights, which are above zero. */
	static Field field(String name, Map<String, Float> weights) {
		return new Field(name, new Terms(weights), TYPE);
	}

	/**
	 * A term scores what it weighs, in whole points: what differs by less fits alike, and
	 * something else decides which comes first. Where terms are words, the rare ones
	 * score more.
	 * @param words whether terms of a field are words
	 */
	static Similarity scores(Predicate<String> words) {
		return new Scores(words);
	}

	private static final class Terms extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);

		private final Map<String, Float> weights;

		private @Nullable Iterator<Map.Entry<String, Float>> rest;

		Terms(Map<String, Float> weights) {
			this.weights = weights;
		}

		@Override
		public void reset() {
			this.rest = this.weights.entrySet().iterator();
		}

		@Override
		public boolean incrementToken() {
			if (this.rest == null || !this.rest.hasNext()) {
				return false;
			}
			clearAttributes();
			Map.Entry<String, Float> next = this.rest.next();
			this.term.append(next.getKey());
			this.weight.setTermFrequency(Math.max(1, Math.round(next.getValue() * STEPS)));
			return true;
		}

	}

	private static final class Scores extends Similarity {

		private final Predicate<String> words;

		Scores(Predicate<String> words) {
			this.words = words;
		}

		@Override
		public long computeNorm(FieldInvertState state) {
			return 1;
		}

		@Override
		public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
			double rarity = 0;
			for (TermStatistics term : terms) {
				rarity += this.words.test(field.field())
						? Math.log(1 + (field.docCount() - term.docFreq() + 0.5) / (term.docFreq() + 0.5)) : 1;
			}
			float factor = (float) (boost * rarity / STEPS);
			return new SimScorer() {

				@Override
				public float score(float weight, long norm) {
					return Math.max(1, Math.round(factor * weight));
				}

				@Override
				public Explanation explain(Explanation weight, long norm) {
					return Explanation.match(score(weight.getValue().floatValue(), norm), "weight", weight);
				}

			};
		}

	}

}
