package org.partnershipportal.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import org.partnershipportal.demonstration.AssessmentLoading.MeasureEntry;
import org.partnershipportal.demonstration.PastEntries.PastProblem;
import org.partnershipportal.demonstration.PastEntries.PastSide;
import org.partnershipportal.privacy.PersonalDataGuard;

import static org.assertj.core.api.Assertions.assertThat;

/** What would stop the loading is found without a database. */
class PastFilesTests {

	private static final EntryFiles FILES = EntryFiles.read();

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@Test
	void everyTextIsFreeOfPersonalData() {
		List<String> refused = FILES.past()
			.stream()
			.flatMap(PastFilesTests::texts)
			.flatMap((text) -> this.guard.findings(text)
				.stream()
				.map((finding) -> text.substring(finding.start(), finding.end()) + " in: " + text))
			.toList();
		assertThat(refused).isEmpty();
	}

	private static Stream<String> texts(PastProblem problem) {
		List<String> texts = new ArrayList<>(List.of(problem.title(), problem.definition()));
		problem.urgency().forEach((weighed) -> texts.add(weighed.text()));
		for (PastSide side : List.of(problem.victims(), problem.location(), problem.offenders())) {
			texts.addAll(List.of(side.name(), side.who(), side.does(), side.why(), side.against()));
			side.by().values().forEach((means) -> texts.add(means.text()));
		}
		problem.actions().forEach((action) -> texts.addAll(Stream.of(action.text(), action.note()).toList()));
		for (MeasureEntry measure : problem.measures()) {
			texts.addAll(Stream
				.of(measure.name(), measure.method(), measure.unit(), measure.baselineText(), measure.targetText())
				.toList());
			measure.results().forEach((result) -> texts.addAll(Stream.of(result.text(), result.note()).toList()));
		}
		problem.concluded()
			.forEach((one) -> texts.addAll(
					Stream
						.of(one.effectText(), one.mechanism(), one.circumstances(), one.implementation(), one.cost(),
								one.reason())
						.toList()));
		return texts.stream().filter((text) -> text != null);
	}

	@Test
	void whatHappenedIsInOrder() {
		for (PastProblem problem : FILES.past()) {
			int responded = problem.recordedOn().offset() + PastLoading.DAYS_OF_ANALYSIS;
			problem.measures().forEach((measure) -> {
				assertThat(measure.baselineOn().offset()).as("baseline: %s", problem.title())
					.isLessThanOrEqualTo(responded);
				assertThat(measure.results()).as(problem.title())
					.allSatisfy((result) -> assertThat(result.on().offset()).isBetween(responded, 0));
			});
			problem.concluded()
				.forEach((one) -> assertThat(one.on().offset()).as("conclusion: %s", problem.title())
					.isBetween(responded + PastLoading.DAYS_OF_ACTION, 0));
		}
	}

	@Test
	void whoeverIsNamedIsThere() {
		Set<String> actors = new HashSet<>(FILES.actors().stream().map(Entries.ActorEntry::key).toList());
		Set<String> communities = new HashSet<>(FILES.communities().stream().map(Entries.CommunityEntry::key).toList());
		for (PastProblem problem : FILES.past()) {
			assertThat(communities).contains(problem.community());
			assertThat(actors).contains(problem.owner());
			problem.actions().forEach((action) -> assertThat(actors).as(problem.title()).containsAll(action.by()));
			for (PastSide side : List.of(problem.victims(), problem.location(), problem.offenders())) {
				assertThat(actors).as(side.name()).containsAll(side.by().keySet());
			}
		}
		assertThat(FILES.past()).hasSize(32);
	}

}
