package org.partnershipportal.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** Says, for each part of a question, why a service was found by it. */
final class Reasons {

	private static final Map<String, ServiceMatchField> FIELDS = Map.of(Documents.NAME, ServiceMatchField.NAME,
			Documents.ORGANISATION, ServiceMatchField.ORGANISATION, Documents.AREA, ServiceMatchField.AREA,
			Documents.DESCRIPTION, ServiceMatchField.DESCRIPTION);

	private final Map<String, Set<String>> words = new HashMap<>();

	private final Document document;

	private final Set<String> means;

	private final Set<String> phones;

	private Reasons(Document document) {
		this.document = document;
		this.means = Set.of(document.getValues(Documents.MEANS));
		this.phones = Set.of(document.getValues(Documents.PHONE));
	}

	/** Why a service was found, at most two reasons for each part. */
	static List<ServiceMatch> of(Question question, Document document) {
		Reasons reasons = new Reasons(document);
		return question.asks().stream().flatMap((ask) -> reasons.of(ask).distinct().limit(2)).toList();
	}

	private Stream<ServiceMatch> of(Question.Ask ask) {
		String digits = ask.digits();
		if (digits != null) {
			return Stream.of(ask.said())
				.filter((said) -> this.phones.stream().anyMatch((phone) -> phone.contains(digits)))
				.map((said) -> new ServiceMatch(said, ServiceMatchField.PHONE, said, false));
		}
		List<ServiceMatch> found = new ArrayList<>();
		meanings(ask).filter(this.means::contains).forEach((meaning) -> found.add(term(ask, meaning)));
		for (String field : Documents.TEXTS) {
			if (stands(field, ask.words())) {
				found.add(new ServiceMatch(ask.said(), field(field), ask.said(), false));
			}
		}
		if (found.isEmpty()) {
			similar(ask, found);
		}
		if (found.isEmpty()) {
			found.addAll(said(ask));
		}
		return found.stream();
	}

	/** Its texts say the same in other words. */
	private List<ServiceMatch> said(Question.Ask ask) {
		Set<String> meanings = meanings(ask).collect(Collectors.toSet());
		return Stream.of(this.document.getValues(Documents.SAYS))
			.map(Documents.Saying::of)
			.filter((saying) -> meanings.contains(saying.meaning()))
			.sorted(Comparator.comparing((saying) -> Documents.TEXTS.indexOf(saying.field())))
			.map((saying) -> new ServiceMatch(ask.said(), field(saying.field()), saying.said(), true))
			.toList();
	}

	private static Stream<String> meanings(Question.Ask ask) {
		return ask.meanings()
			.stream()
			.flatMap((meaning) -> Stream.concat(Stream.of(meaning), Concepts.wider(meaning).stream()));
	}

	private static ServiceMatch term(Question.Ask ask, String meaning) {
		String[] sides = meaning.split(":", 2);
		return new ServiceMatch(ask.said(), switch (sides[0]) {
			case "type" -> ServiceMatchField.TYPE;
			case "serves" -> ServiceMatchField.SERVES;
			default -> ServiceMatchField.LANGUAGE;
		}, sides[1], !ask.like().isEmpty());
	}

	private void similar(Question.Ask ask, List<ServiceMatch> found) {
		for (String field : Documents.TEXTS) {
			ask.like()
				.stream()
				.filter((word) -> stands(field, List.of(word)))
				.findFirst()
				.ifPresent((word) -> found.add(new ServiceMatch(ask.said(), field(field), word.written(), true)));
			String begun = begun(field, ask.words().get(0).written());
			if (found.isEmpty() && begun != null) {
				found.add(new ServiceMatch(ask.said(), field(field), begun, true));
			}
		}
	}

	private static ServiceMatchField field(String name) {
		return Objects.requireNonNull(FIELDS.get(name));
	}

	private boolean stands(String field, List<Question.Word> words) {
		return words.stream()
			.allMatch((word) -> word.forms()
				.stream()
				.anyMatch((form) -> words(field).contains(form) || words(field + Documents.STEMS).contains(form)));
	}

	private @Nullable String begun(String field, String start) {
		return words(field).stream().filter((word) -> word.startsWith(start)).sorted().findFirst().orElse(null);
	}

	private Set<String> words(String field) {
		return this.words.computeIfAbsent(field,
				(unknown) -> Set.of(Objects.requireNonNullElse(this.document.get(field), "").split(" ")));
	}

}
