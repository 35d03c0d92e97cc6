package org.partnershipportal.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * What people mean: terms of the vocabularies and languages, by what is said for them in
 * English, Indonesian and Thai. So a question in one language finds what is described in
 * another.
 */
final class Concepts {

	/** Who is also served where these are. */
	private static final Map<String, List<String>> WIDER = Map.of("serves:GIRLS", List.of("serves:CHILDREN"),
			"serves:BOYS", List.of("serves:CHILDREN"), "serves:WOMEN", List.of("serves:ADULTS"), "serves:MEN",
			List.of("serves:ADULTS"), "serves:UNDOCUMENTED", List.of("serves:FOREIGN_NATIONALS"),
			"serves:MIGRANT_WORKERS", List.of("serves:FOREIGN_NATIONALS"));

	private static final int LONGEST = 6;

	private final Map<String, Set<String>> meanings = new HashMap<>();

	/**
	 * Part of a question or text.
	 *
	 * @param said its words as they were written, without case
	 * @param words its words
	 * @param meanings terms it stands for, such as {@code type:SHELTER}; empty when none
	 */
	record Part(String said, List<String> words, Set<String> meanings) {
	}

	/**
	 * @param names the names of a term in all languages, by vocabulary ({@code type} or
	 * {@code serves}) and code
	 */
	Concepts(BiFunction<String, String, List<String>> names) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Concepts.class.getResourceAsStream("/finding/concepts.txt")),
				StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
				String[] sides = line.split(":", 2);
				String[] term = sides[0].split(" ");
				List<String> said = new ArrayList<>(Arrays.asList(sides[1].split(",")));
				said.addAll(names.apply(term[0], term[1]));
				said.forEach((phrase) -> add(phrase, term[0] + ":" + term[1]));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String phrase, String meaning) {
		String key = key(Words.WRITTEN.of(phrase));
		if (!key.isEmpty()) {
			this.meanings.computeIfAbsent(key, (unknown) -> new LinkedHashSet<>()).add(meaning);
		}
	}

	/** Wider terms that cover a term too. */
	static List<String> wider(String meaning) {
		return WIDER.getOrDefault(meaning, List.of());
	}

	/** Single words that stand for something. */
	Set<String> words() {
		return this.meanings.keySet();
	}

	/** What a single word or a phrase as {@link #words()} has it stands for. */
	Set<String> of(String word) {
		return this.meanings.getOrDefault(word, Set.of());
	}

	/**
	 * The parts of a text, the longest phrases that stand for something taken together.
	 */
	List<Part> parts(String text) {
		List<String> words = Words.WRITTEN.of(text.toLowerCase(Locale.ROOT));
		List<Part> parts = new ArrayList<>();
		int start = 0;
		while (start < words.size()) {
			Part part = longest(words, start);
			parts.add(part);
			start += part.words().size();
		}
		return parts;
	}

	private Part longest(List<String> words, int start) {
		for (int end = Math.min(words.size(), start + LONGEST); end > start; end--) {
			List<String> phrase = words.subList(start, end);
			Set<String> found = this.meanings.get(key(phrase));
			if (found != null) {
				return new Part(said(phrase), List.copyOf(phrase), found);
			}
		}
		List<String> word = List.of(words.get(start));
		return new Part(word.get(0), word, Set.of());
	}

	/** Thai is compared without spaces: where its words end depends on what is around. */
	private static String key(List<String> words) {
		StringBuilder key = new StringBuilder();
		@Nullable String before = null;
		for (String word : words) {
			if (before != null && !(thai(before) && thai(word))) {
				key.append(' ');
			}
			key.append(word);
			before = word;
		}
		return key.toString();
	}

	private static String said(List<String> words) {
		return key(words);
	}

	private static boolean thai(String word) {
		return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.THAI;
	}

}
