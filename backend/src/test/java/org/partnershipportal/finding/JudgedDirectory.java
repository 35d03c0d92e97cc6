package org.partnershipportal.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import org.partnershipportal.security.PlaceScope;

/** The directory that searches are judged on, in an index as the portal makes it. */
final class JudgedDirectory {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Map<String, String> VOCABULARIES = Map.of("type", "ServiceType", "serves", "ServedGroup");

	private final Concepts concepts;

	private final Sought sought;

	private final Map<String, Map<String, String>> places;

	JudgedDirectory() throws IOException {
		Names names = new Names();
		this.concepts = new Concepts(names::of);
		Map<String, Object> directory = yaml("services.yaml");
		this.places = as(directory.get("places"));
		ServiceIndex.Part known = ServiceIndex.Part.empty();
		Map<String, Map<String, Object>> organisations = as(directory.get("organisations"));
		for (Map.Entry<String, Map<String, Object>> each : organisations.entrySet()) {
			List<List<@Nullable Object>> services = as(each.getValue().get("services"));
			for (List<@Nullable Object> service : services) {
				known.writer().addDocument(Documents.of(entry(each.getKey(), each.getValue(), service), this.concepts));
			}
		}
		ServiceIndex.Held held = new ServiceIndex.Held(known.refreshed(), ServiceIndex.Part.empty(), new HashMap<>(),
				TODAY);
		this.sought = new Sought(held, new PlaceScope.Sight(false, Set.of(), Set.of()));
	}

	/** The first ten that are found. */
	List<String> found(String query) throws IOException {
		return first(fitting(query));
	}

	/** Up to ten of those that fit all that is written. */
	List<String> foundWhole(String query) throws IOException {
		Searching whole = fitting(query).whole();
		return first(new Fitting(whole, whole, whole.count(), true));
	}

	/** Which of the first ten are found without a reason that is told. */
	List<String> unexplained(String query) throws IOException {
		Ranking searcher = this.sought.searcher();
		List<String> unexplained = new ArrayList<>();
		for (String id : found(query)) {
			int number = searcher.search(new TermQuery(new Term(Documents.ID, id)), 1).scoreDocs[0].doc;
			if (Reasons.of(question(query), searcher.storedFields().document(number)).isEmpty()) {
				unexplained.add(id);
			}
		}
		return unexplained;
	}

	private Fitting fitting(String query) throws IOException {
		return Fitting.of(question(query), this.sought, new EnumMap<>(Searching.Narrowing.class));
	}

	private Question question(String query) throws IOException {
		return Question.of(query, this.concepts, this.sought.held().known().reader());
	}

	private List<String> first(Fitting fitting) throws IOException {
		return new HitPages(this.sought, fitting, null).first(10);
	}

	private Entry entry(String organisation, Map<String, Object> its, List<@Nullable Object> service) {
		List<String> in = as(its.get("in"));
		List<Entry.Area> areas = new ArrayList<>();
		in.forEach((place) -> with(place, areas));
		Integer months = as(service.get(5));
		return new Entry(organisation + "/" + service.get(0), String.valueOf(service.get(1)),
				String.valueOf(service.get(6)), words(service.get(2)), words(service.get(4)), words(service.get(3)),
				organisation, false, String.valueOf(its.get("name")), in, areas.stream().distinct().toList(), List.of(),
				List.of(), (months != null) ? TODAY.minusMonths(months) : null, null,
				Stream.of(service.get(7), its.get("phone"))
					.map(String::valueOf)
					.filter((phone) -> !phone.isEmpty())
					.distinct()
					.toList());
	}

	private void with(String place, List<Entry.Area> areas) {
		Map<String, String> its = Objects.requireNonNull(this.places.get(place));
		areas.add(new Entry.Area(place, Objects.requireNonNull(its.get("name"))));
		String wider = its.get("of");
		if (wider != null) {
			with(wider, areas);
		}
	}

	private static List<String> words(@Nullable Object text) {
		return Arrays.stream(String.valueOf(text).split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

	static Map<String, Object> yaml(String name) throws IOException {
		try (InputStream in = JudgedDirectory.class.getResourceAsStream("/finding/" + name)) {
			return new Yaml().load(in);
		}
	}

	@SuppressWarnings("unchecked")
	static <T> T as(@Nullable Object value) {
		return (T) value;
	}

	/** What terms are called in the three languages, as the portal has it. */
	private static final class Names {

		private static final Pattern TERM = Pattern.compile("code: '([A-Z_]+)', label: '([^']+)'");

		private final Map<String, List<String>> names = new HashMap<>();

		Names() throws IOException {
			english("type", "R0016__ServiceTypes");
			english("serves", "R0021__ServedGroups");
			for (String language : List.of("id", "th")) {
				Properties texts = new Properties();
				try (Reader in = read("/messages/vocabulary_" + language + ".properties")) {
					texts.load(in);
				}
				VOCABULARIES.forEach((kind, vocabulary) -> texts.stringPropertyNames()
					.stream()
					.filter((key) -> key.matches("vocabulary\\." + vocabulary + "\\.[A-Z_]+"))
					.forEach((key) -> add(kind, key.substring(key.lastIndexOf('.') + 1), texts.getProperty(key))));
			}
		}

		private void english(String kind, String script) throws IOException {
			try (Reader in = read("/neo4j/reference/" + script + ".cypher")) {
				Matcher terms = TERM.matcher(text(in));
				while (terms.find()) {
					add(kind, terms.group(1), terms.group(2));
				}
			}
		}

		private void add(String kind, String code, String name) {
			this.names.computeIfAbsent(kind + ":" + code, (unknown) -> new ArrayList<>()).add(name);
		}

		List<String> of(String kind, String code) {
			return this.names.getOrDefault(kind + ":" + code, List.of());
		}

		private static String text(Reader in) throws IOException {
			StringWriter text = new StringWriter();
			in.transferTo(text);
			return text.toString();
		}

		private static Reader read(String resource) {
			return new InputStreamReader(Objects.requireNonNull(JudgedDirectory.class.getResourceAsStream(resource)),
					StandardCharsets.UTF_8);
		}

	}

}
