package org.partnershipportal.worksheet.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.context.support.ResourceBundleMessageSource;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.assessment.Conclusion;
import org.partnershipportal.assessment.ConclusionEffect;
import org.partnershipportal.assessment.ConclusionOutcome;
import org.partnershipportal.assessment.Displacement;
import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.MeasureDirection;
import org.partnershipportal.assessment.MeasureKind;
import org.partnershipportal.assessment.MeasureResult;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.ConfidentialLead;
import org.partnershipportal.influence.Influence;
import org.partnershipportal.influence.InfluenceMap.Influencer;
import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.influence.SideState;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.influence.chain.Standing;
import org.partnershipportal.problem.Countermeasure;
import org.partnershipportal.problem.Factor;
import org.partnershipportal.problem.FactorGroup;
import org.partnershipportal.problem.FactorPull;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.response.ActionStep;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.scanning.Priority;
import org.partnershipportal.scanning.Rating;
import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Paper;

/** Worksheets to print in tests. */
public final class Sheets {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private Sheets() {
	}

	/** The words of a language that has some. */
	public static Words words(Locale language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/worksheet", "messages/tracing");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Words(messages, language);
	}

	/** The blank worksheet with as many terms as the vocabularies have. */
	public static Paper blank() {
		Words words = words(Locale.ENGLISH);
		return paper(words, words.say("title.blank"), words.say("marking.blank"), new BlankSheet(words,
				List.of("Recruitment", "Transfer", "Exploitation", "After exploitation"),
				IntStream.rangeClosed(1, 16).mapToObj((n) -> "Form of exploitation, in some words " + n).toList(),
				IntStream.rangeClosed(1, 15).mapToObj((n) -> "Source of some information " + n).toList())
			.blocks());
	}

	/** A worksheet of a problem with these sides. */
	public static Paper filled(String title, String definition, List<SideInfluence> sides) {
		Words words = words(Locale.ENGLISH);
		Problem problem = new Problem("p", title, definition, "en", SaraStage.ANALYSIS, List.of("R"), List.of("F"),
				List.of("S"), "c", "o", DAY, null, 1);
		Worksheet sheet = new Worksheet(problem, problem.text(), "Harbour town", "Harbour station",
				List.of("Recruitment"), List.of("Forced labour"), List.of("Neighbours and residents"), sides, steps(),
				Map.of("m", "Seafarers' mission"), DAY.plusDays(1));
		return paper(words, words.say("title.filled", title), words.say("marking.filled", "Harbour station"),
				new FilledSheet(words, sheet, (lead) -> "Ask " + lead.unit().name()).blocks());
	}

	private static Steps steps() {
		Priority priority = new Priority("y", "p", new Rating(4, "Every month;"),
				new Rating(5, "Debt binds for years;"), new Rating(2, "Some ten;"),
				new Rating(3, "Shopkeepers speak of it;"), DAY, 1);
		InformationNeed need = new InformationNeed("n", "p", null, null, "Who pays the ferry?", List.of("m"), DAY,
				"The agents do;", DAY, 1);
		ResponseAction action = new ResponseAction("r", "p", "Speak at the hostel;", "With the mission;", DAY,
				List.of(new ActionStep(ActionStatus.PLANNED, DAY, null, null)), List.of(), List.of("m"), List.of(),
				null, null, 1);
		Measure measure = new Measure("u", "p", "People reached;", MeasureKind.QUANTITATIVE, false, null,
				"How many were reached?", "The mission counts;", "people a month", 10d, null, DAY, 40d, null,
				MeasureDirection.UP, DAY, 3, null, 1);
		MeasureResult result = new MeasureResult("z", "u", DAY, 25d, null, null, null, null, null, null, null, 1);
		Conclusion conclusion = new Conclusion("x", "p", DAY, ConclusionEffect.PARTLY, "Fewer sign on credit;",
				Displacement.MOVED, "Cooks warn each other;", null, null, "Two evenings a week;", 40,
				ConclusionOutcome.GO_BACK, SaraStage.ANALYSIS, "The agents moved to the ferry;");
		return new Steps(priority, List.of(need), List.of(action),
				List.of(new Steps.Measured(measure, List.of(result))), List.of(conclusion));
	}

	public static Paper paper(Words words, String title, String marking, List<Block> blocks) {
		return new Paper(words.language(), title, marking,
				words.say("imprint.of", "officer", "Harbour station", words.day(DAY)), words.say("page"),
				words.say("unprintable"), Instant.parse("2026-03-01T08:00:00Z"), blocks);
	}

	/** A side with as many answers to each question as asked for, each different. */
	public static SideInfluence side(SideKind kind, String name, int answers) {
		List<Factor> factors = new ArrayList<>();
		List<Countermeasure> measures = new ArrayList<>();
		List<Influencer> influencers = new ArrayList<>();
		Side side = new Side("s" + name, name, kind, "Described: " + name + ".",
				(kind == SideKind.VICTIM_GROUP) ? Population.CHILD : null, 1);
		for (int i = 1; i <= answers; i++) {
			Factor factor = new Factor("f" + i, "Factor " + name + " no. " + i + ";", FactorPull.values()[i % 2],
					FactorGroup.values()[i % 4]);
			factors.add(factor);
			measures.add(new Countermeasure("m" + i, "Countermeasure " + name + " no. " + i + ";",
					(i % 3 == 0) ? List.of() : List.of(factor)));
			influencers.add(new Influencer(new Influence("i" + i, actor("Actor " + name + " no. " + i + ";"), side,
					"Means " + name + " no. " + i + ";", 1 + i % 5, Confidence.values()[i % 3], null, null, null, DAY,
					DAY, null, 1), Standing.values()[i % 4], null));
		}
		SideAnalysis analysis = new SideAnalysis("a" + name, "p", side, numbered("Who " + name, answers),
				numbered("Behaviour " + name, answers), factors, measures, 1);
		return new SideInfluence(analysis, (answers > 0) ? SideState.PARTNER : SideState.NOBODY, answers, influencers,
				(answers > 1) ? List.of(new ConfidentialLead(actor("Unit asked about " + name))) : List.of());
	}

	private static List<String> numbered(String text, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> text + " no. " + n + ";").toList();
	}

	private static Actor actor(String name) {
		return new Actor("x" + name, name, null, "NGO", List.of(ActorFamily.COMMUNITY_PARTNER), null, null, null, null,
				null, null, false, 1);
	}

}
