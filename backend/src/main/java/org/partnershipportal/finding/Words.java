package org.partnershipportal.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import org.partnershipportal.common.Names;

/**
 * The words of a text, without case and accents and without those that say nothing. A
 * directory mixes languages within a line; every text is therefore read three times: as
 * it is, by the stems of English and by those of Indonesian. Thai words have no forms;
 * they are told apart before anything else.
 */
enum Words {

	/** As they are written. */
	WRITTEN((words) -> words),
	/** By their English stems. */
	ENGLISH(PorterStemFilter::new),
	/** By their Indonesian stems. */
	INDONESIAN(IndonesianStemFilter::new);

	private static final CharArraySet IDLE = new CharArraySet(List.of("a", "an", "and", "any", "are", "at", "can", "do",
			"for", "from", "has", "have", "help", "how", "i", "in", "is", "it", "looking", "me", "my", "near", "need",
			"needs", "of", "on", "or", "our", "services", "service", "she", "he", "that", "the", "there", "they", "to",
			"we", "where", "which", "who", "with", "you", "ada", "adalah", "agar", "apa", "atau", "bagi", "bagaimana",
			"bantuan", "bisa", "butuh", "cari", "dan", "dari", "dengan", "di", "dia", "ingin", "ini", "itu", "kami",
			"ke", "layanan", "mau", "mencari", "oleh", "pada", "perlu", "saya", "siapa", "tolong", "untuk", "yang",
			"การ", "กับ", "ของ", "ขอ", "ความ", "คือ", "จะ", "จาก", "ช่วย", "ช่วยเหลือ", "ซึ่ง", "ด้วย", "ต้องการ",
			"ที่", "ที่ไหน", "ใน", "บริการ", "เป็น", "เพื่อ", "มี", "และ", "สำหรับ", "หรือ", "หา", "ให้", "ได้", "อยู่",
			"ไหน", "ใกล้"), true);

	private final Analyzer analyzer;

	Words(UnaryOperator<TokenStream> stems) {
		this.analyzer = new Analyzer() {

			@Override
			protected TokenStreamComponents createComponents(String field) {
				Tokenizer source = new StandardTokenizer();
				TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
				return new TokenStreamComponents(source, stems.apply(new StopFilter(words, IDLE)));
			}

		};
	}

	/** All forms of a word, the written one first; empty for one that says nothing. */
	static List<String> forms(String word) {
		return Arrays.stream(values()).flatMap((way) -> way.of(word).stream().limit(1)).distinct().toList();
	}

	/** The words of a text. */
	List<String> of(String text) {
		List<String> words = new ArrayList<>();
		try (TokenStream stream = this.analyzer.tokenStream("text", Names.spaced(text))) {
			CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				words.add(word.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

}
