package org.partnershipportal.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guard's word lists, one word or phrase a line, so that a speaker of the language
 * can check and mend them without reading Java.
 */
final class Words {

	/** Not inside a word or number. */
	static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";

	static final String AFTER = "(?![\\p{L}\\p{M}])";

	private Words() {
	}

	/** The entries of a list in the form in which the detectors read texts. */
	static List<String> list(String name) {
		String path = "/privacy/" + name + ".txt";
		try (InputStream in = Words.class.getResourceAsStream(path)) {
			if (in == null) {
				throw new IllegalStateException("No word list " + path);
			}
			return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && (!line.startsWith("#") || line.length() == 1))
				.map((line) -> NormalisedText.of(line).text())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A pattern for any entry of a list, in capitals or not, the longest that fits. */
	static String anyOf(String name) {
		return list(name).stream()
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map((word) -> Pattern.quote(word).replace(" ", "\\E {1,2}\\Q"))
			.collect(Collectors.joining("|", "(?iu:", ")"));
	}

	/**
	 * A pattern for any entry of a list as a whole word, or of its twin for scripts
	 * without spaces.
	 */
	static String wholeWord(String name) {
		return "(?:" + BEFORE + anyOf(name) + AFTER + "|" + anyOf(name + "-unspaced") + ")";
	}

}
