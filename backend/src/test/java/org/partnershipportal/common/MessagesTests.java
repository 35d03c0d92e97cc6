package org.partnershipportal.common;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that the server says: the same in every language, and all there. */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path TERMS = Path.of("../graph-schema/src/main/resources/neo4j/reference");

	private static final Pattern TERM_LABEL = Pattern.compile("MERGE \\(term:(\\w+) ");

	private static final Pattern TERM = Pattern.compile("code: '([^']+)'[^}]*?label: '([^']*)'");

	private static final Pattern TERM_DESCRIPTION = Pattern
		.compile("code: '([^']+)'[^}]*?label: '[^']*',\\s*description: '([^']*)'");

	private static final Pattern TERM_NOTE = Pattern.compile("note: '([^']*)'");

	private static final List<String> LANGUAGES = List.of("id", "th");

	private static final Pattern HOLE = Pattern.compile("\\{(\\w+)");

	private static final Pattern FILLED = Pattern.compile("\\{\\d");

	private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

	/** Said alike in both, or no words at all. */
	private static final Pattern NOT_WORDS = Pattern
		.compile("[\\s\\d\\p{Punct}\\u00a0]*|\\p{Punct}*(\\{[^}]*}\\W*)+|id|th");

	private static final Pattern ERROR_KEY = Pattern.compile(
			"(?:UserErrorCode\\.[A-Z_]+,\\s*(?:[^,;\"]*\\?\\s*)?|UserError\\.text\\(\\s*)\"([^\"]*)\"(?:\\s*:\\s*\"([^\"]*)\")?");

	static Stream<String> translated() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.contains("_") && name.endsWith(".properties"))
				.map((name) -> name.replace(".properties", ""))
				.flatMap((name) -> LANGUAGES.stream().map((language) -> name + "_" + language))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("translated")
	void aTranslationSaysTheSameAsTheEnglishTexts(String file) {
		String origin = file.substring(0, file.lastIndexOf('_'));
		Map<String, String> english = "vocabulary".equals(origin) ? terms() : read(origin);
		Map<String, String> texts = read(file);

		assertThat(texts.keySet()).isEqualTo(english.keySet());
		List<String> faults = new ArrayList<>();
		texts.forEach((key, text) -> {
			if (!holes(text).equals(holes(english.getOrDefault(key, "")))) {
				faults.add(key + " is filled in with " + holes(text) + ": " + text);
			}
			if (text.isBlank() && !english.getOrDefault(key, "").isBlank()) {
				faults.add(key + " is empty");
			}
			faults.addAll(formatFaults(key, text));
			if (file.endsWith("_th") && !NOT_WORDS.matcher(text).matches() && !THAI.matcher(text).find()
					&& !key.endsWith(".day") && !key.endsWith(".language")) {
				faults.add(key + " has no Thai letter: " + text);
			}
		});
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void textsCanBeFilledIn(String file) {
		List<String> faults = new ArrayList<>();
		read(file).forEach((key, text) -> faults.addAll(formatFaults(key, text)));
		assertThat(faults).isEmpty();
	}

	static Stream<String> files() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.map((file) -> file.getFileName().toString().replace(".properties", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	@Test
	void everyErrorNamedInTheCodeHasATextAndEveryTextIsNamed() throws IOException {
		Set<String> keys = new TreeSet<>(read("errors").keySet());
		List<String> unknown = new ArrayList<>();
		StringBuilder code = new StringBuilder();
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String text = Files.readString(source);
				code.append(text);
				ERROR_KEY.matcher(text)
					.results()
					.flatMap((found) -> Stream.of(found.group(1), (found.group(2) != null) ? found.group(2) : ""))
					.filter((key) -> !key.isEmpty() && !key.endsWith(".") && !keys.contains("errors." + key))
					.forEach((key) -> unknown.add(source.getFileName() + ": " + key));
			}
		}
		assertThat(unknown).isEmpty();
		assertThat(keys)
			.filteredOn((key) -> !key.matches("errors\\.(word|vocabulary|leftOut)\\..*|errors\\.(day|join|language)"))
			.allMatch((key) -> code.indexOf("\"" + key.substring("errors.".length()) + "\"") >= 0);
	}

	@ParameterizedTest
	@CsvSource({ "en, Give a day after 1 March 2026", "id, 1 Maret 2026", "th, 1 มีนาคม ค.ศ. 2026",
			"fr, 1 March 2026" })
	void anErrorIsSaidInTheReadersLanguage(String language, String text) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/errors");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		UserError error = UserError.at("validTo", UserErrorCode.INVALID, "giveADayAfter", LocalDate.of(2026, 3, 1));

		assertThat(new ErrorTexts(messages).of(error, Locale.forLanguageTag(language))).contains(text);
	}

	private static List<String> formatFaults(String key, String text) {
		if (!FILLED.matcher(text).find()) {
			return List.of();
		}
		try {
			new MessageFormat(text, Locale.ENGLISH);
		}
		catch (IllegalArgumentException ex) {
			return List.of(key + " cannot be filled in: " + ex.getMessage());
		}
		return text.replace("''", "").contains("'") ? List.of(key + " has an apostrophe that is not doubled: " + text)
				: List.of();
	}

	/** The English terms, as the graph gets them. */
	private static Map<String, String> terms() {
		Map<String, String> terms = new TreeMap<>();
		try (Stream<Path> files = Files.list(TERMS)) {
			for (Path file : files.toList()) {
				String text = Files.readString(file).replace("\\'", "\u2019");
				Matcher label = TERM_LABEL.matcher(text);
				assertThat(label.find()).as("a label in %s", file).isTrue();
				String key = "vocabulary." + label.group(1) + ".";
				TERM.matcher(text).results().forEach((term) -> terms.put(key + term.group(1), term.group(2)));
				TERM_DESCRIPTION.matcher(text)
					.results()
					.forEach((term) -> terms.put(key + term.group(1) + ".description", term.group(2)));
				TERM_NOTE.matcher(text)
					.results()
					.forEach((term) -> terms.put(key + term.group(1).replaceAll("[^a-z]", "_"), term.group(1)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	private static Set<String> holes(String text) {
		Set<String> holes = new TreeSet<>();
		HOLE.matcher(text).results().forEach((hole) -> holes.add(hole.group(1)));
		return holes;
	}

	private static Map<String, String> read(String file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

}
