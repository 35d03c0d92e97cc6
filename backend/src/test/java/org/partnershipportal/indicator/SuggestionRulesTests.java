package org.partnershipportal.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.partnershipportal.indicator.SuggestedService.ServiceReason;
import org.partnershipportal.indicator.SuggestionRules.Involved;
import org.partnershipportal.indicator.SuggestionRules.Suggested;
import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.vocabulary.TypicalInfluencer;

import static org.assertj.core.api.Assertions.assertThat;

/** Over the reference data themselves: a row that comes or goes is held to it too. */
class SuggestionRulesTests {

	private static final List<Indicator> CATALOGUE = rows("R0018__Indicators").stream()
		.map((row) -> new Indicator(row.get("code"), row.get("label"), row.get("phase"), row.get("means"),
				Population.valueOf(row.get("population"))))
		.toList();

	private static final List<TypicalInfluencer> TYPICAL = rows("R0019__TypicalInfluencers").stream()
		.map((row) -> new TypicalInfluencer(row.toString(), row.get("phase"), side(row.get("side")),
				Population.valueOf(row.get("population")),
				new ActorKind(row.get("kind"), row.get("kind"), ActorFamily.COMMUNITY_PARTNER), null))
		.toList();

	private final SuggestionRules rules = new SuggestionRules(CATALOGUE, TYPICAL);

	private static SideKind side(String name) {
		return name.equals("LOCATION") ? SideKind.LOCATION
				: name.equals("VICTIM") ? SideKind.VICTIM_GROUP : SideKind.OFFENDER_GROUP;
	}

	private static String script(String name) {
		try {
			return Files.readString(
					Path.of("..", "graph-schema", "src", "main", "resources", "neo4j", "reference", name + ".cypher"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Map<String, String>> rows(String name) {
		Pattern entry = Pattern.compile("(\\w+): '((?:[^'\\\\]|\\\\.)*)'");
		return script(name).lines()
			.filter((line) -> line.startsWith("  {"))
			.map((line) -> entry.matcher(line)
				.results()
				.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2))))
			.toList();
	}

	@Provide
	Arbitrary<Set<String>> codes() {
		return Arbitraries.of(CATALOGUE.stream().map(Indicator::code).toList()).set().ofMaxSize(12);
	}

	@Provide
	Arbitrary<String> code() {
		return Arbitraries.of(CATALOGUE.stream().map(Indicator::code).toList());
	}

	@Example
	void theWholeCatalogueIsLookedAt() {
		assertThat(CATALOGUE).hasSize(103);
		assertThat(TYPICAL).hasSize(27);
	}

	@Property(tries = 300)
	void theOrderOfTickingDoesNotMatter(@ForAll("codes") Set<String> codes, @ForAll boolean adults, @ForAll long seed) {
		List<String> other = new ArrayList<>(codes);
		Collections.shuffle(other, new Random(seed));
		Suggested one = this.rules.suggest(codes, adults);
		Suggested two = this.rules.suggest(new LinkedHashSet<>(other), adults);
		assertThat(two.toString()).isEqualTo(one.toString());
	}

	@Property(tries = 500)
	void aFurtherSignOnlyAdds(@ForAll("codes") Set<String> codes, @ForAll("code") String more, @ForAll boolean adults) {
		Set<String> all = new HashSet<>(codes);
		all.add(more);
		holds(this.rules.suggest(all, adults), this.rules.suggest(codes, adults));
	}

	@Property(tries = 300)
	void uncertaintyAboutAgeOnlyAdds(@ForAll("codes") Set<String> codes) {
		holds(this.rules.suggest(codes, false), this.rules.suggest(codes, true));
	}

	private static void holds(Suggested more, Suggested less) {
		less.phases().forEach((code, signs) -> assertThat(more.phases().get(code)).containsAll(signs));
		less.forms().forEach((code, signs) -> assertThat(more.forms().get(code)).containsAll(signs));
		less.actorKinds().forEach((code, involved) -> holds(more.actorKinds().get(code), involved));
		less.services().forEach((code, involved) -> holds(more.services().get(code), involved));
	}

	private static <R> void holds(Involved<R> more, Involved<R> less) {
		assertThat(more).isNotNull();
		assertThat(more.reasons()).containsAll(less.reasons());
		assertThat(more.indicators()).containsAll(less.indicators());
	}

	@Example
	void noSignsSuggestNothing() {
		Suggested nothing = this.rules.suggest(Set.of(), false);
		assertThat(nothing).isEqualTo(new Suggested(Map.of(), Map.of(), Map.of(), Map.of()));
		assertThat(this.rules.suggest(Set.of("NO-SUCH"), false)).isEqualTo(nothing);
	}

	@Example
	void deceitAtRecruitmentIsRecruitmentAndNamesNoForm() {
		Suggested suggested = this.rules.suggest(Set.of("RD-08"), true);
		assertThat(suggested.phases()).containsOnlyKeys("RECRUITMENT");
		assertThat(suggested.forms()).isEmpty();
		assertThat(suggested.actorKinds()).containsKeys("EDUCATION", "MEDIA", "COURT", "PROSECUTION")
			.doesNotContainKeys("SOCIAL_WELFARE", "JUVENILE_UNIT");
		assertThat(suggested.actorKinds().get("EDUCATION").reasons()).extracting(InvolvementReason::side)
			.containsExactly(SideKind.VICTIM_GROUP, SideKind.OFFENDER_GROUP);
		assertThat(suggested.services()).containsOnlyKeys("HOTLINE", "EDUCATION", "LIVELIHOOD");
	}

	@Example
	void workingConditionsAreForcedLabourAndInvolveWhoProtectsChildrenUnlessAllAreAdults() {
		Suggested unsure = this.rules.suggest(Set.of("XW-01"), false);
		assertThat(unsure.phases()).containsOnlyKeys("EXPLOITATION");
		assertThat(unsure.forms()).containsOnlyKeys("FORCED_LABOUR");
		assertThat(unsure.actorKinds()).containsKeys("SOCIAL_WELFARE", "JUVENILE_UNIT", "LABOUR_INSPECTORATE",
				"SPECIALISED_ANTI_TRAFFICKING_UNIT");
		assertThat(unsure.services()).containsKey("CHILD_PROTECTION");
		Suggested adults = this.rules.suggest(Set.of("XW-01"), true);
		assertThat(adults.actorKinds()).containsOnlyKeys("SPECIALISED_ANTI_TRAFFICKING_UNIT");
		assertThat(adults.services()).containsKey("SHELTER").doesNotContainKey("CHILD_PROTECTION");
	}

	@Example
	void aSignAboutAChildIsAboutAChildWhateverWasSaidOfAge() {
		Suggested suggested = this.rules.suggest(Set.of("CS-04", "XW-01"), true);
		assertThat(suggested.services().get("CHILD_PROTECTION").indicators()).extracting(Indicator::code)
			.containsExactly("CS-04");
		assertThat(suggested.actorKinds()).containsKey("JUVENILE_UNIT");
		assertThat(suggested.forms()).containsOnlyKeys("FORCED_LABOUR", "FORCED_BEGGING");
		assertThat(suggested.phases().keySet()).containsExactlyInAnyOrder("EXPLOITATION", "RECRUITMENT");
	}

	@Example
	void aGeneralSignPointsToNoPhaseAndSignsOfTraumaToTreatment() {
		Suggested suggested = this.rules.suggest(Set.of("GS-01", "PX-01"), true);
		assertThat(suggested.phases()).containsOnlyKeys("POST_EXPLOITATION");
		assertThat(suggested.services().get("PSYCHOSOCIAL").reasons()).containsExactly(ServiceReason.TRAUMA);
		assertThat(suggested.services().get("SAFETY").indicators()).extracting(Indicator::code)
			.containsExactly("GS-01", "PX-01");
	}

	/** Codes that a vocabulary does not know would silently vanish. */
	@Example
	void whateverIsSuggestedIsATermAndEveryReasonHasItsWords() {
		Set<String> all = CATALOGUE.stream().map(Indicator::code).collect(Collectors.toSet());
		Suggested suggested = this.rules.suggest(all, false);
		assertThat(terms("R0015__TraffickingPhases")).containsAll(suggested.phases().keySet());
		assertThat(terms("R0014__ExploitationForms")).containsAll(suggested.forms().keySet());
		assertThat(terms("R0011__ActorKinds")).containsAll(suggested.actorKinds().keySet());
		assertThat(terms("R0016__ServiceTypes")).containsAll(suggested.services().keySet());
		IndicatorTexts texts = texts();
		suggested.actorKinds()
			.values()
			.forEach((involved) -> involved.reasons()
				.forEach((reason) -> assertThat(texts.reason(reason, Locale.ENGLISH)).isNotBlank()));
		for (ServiceReason reason : ServiceReason.values()) {
			assertThat(texts.reason(reason, Locale.ENGLISH)).isNotBlank();
		}
	}

	@Example
	void theCautionIsThereInEveryLanguage() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("xx"))) {
			assertThat(texts().caution(locale)).contains("weighed together", "decide nothing");
			assertThat(texts().threshold(locale)).contains("threshold", "low", "child");
			assertThat(texts().child(locale)).contains("uncertain age");
		}
	}

	/** Each rule by code stands on the page, and each code of the page is a rule. */
	@Example
	void thePageNamesTheSignsThatNameAForm() throws IOException {
		String page = Files.readString(Path.of("..", "docs", "indicators.md"));
		Set<String> named = new TreeSet<>();
		Pattern.compile("(?m)^\\| `([A-Z]{2}-\\d\\d)`(?:, `([A-Z]{2}-\\d\\d)`)* \\|.*$")
			.matcher(page)
			.results()
			.map(MatchResult::group)
			.forEach((row) -> Pattern.compile("`([A-Z]{2}-\\d\\d)`")
				.matcher(row)
				.results()
				.forEach((match) -> named.add(match.group(1))));
		Set<String> ruled = CATALOGUE.stream()
			.filter((sign) -> !sign.means().equals("WORKING_CONDITIONS"))
			.map(Indicator::code)
			.filter((code) -> !this.rules.suggest(Set.of(code), true).forms().isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(named).isEqualTo(ruled).hasSize(7);
	}

	private static IndicatorTexts texts() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("messages/indicator");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return new IndicatorTexts(source);
	}

	private static Set<String> terms(String script) {
		return rows(script).stream().map((row) -> row.get("code")).collect(Collectors.toSet());
	}

}
