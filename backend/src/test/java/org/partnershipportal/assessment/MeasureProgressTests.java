package org.partnershipportal.assessment;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureProgressTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

	private final ResourceBundleMessageSource messages = messages();

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/assessment");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	private static Measure measure(boolean share, @Nullable Double baseline, @Nullable Double target,
			MeasureDirection direction) {
		return new Measure("m", "p", "Reports", MeasureKind.QUANTITATIVE, share, null, null, null,
				share ? null : "reports a month", baseline, null, null, target, null, direction, null, null, null, 1);
	}

	private static MeasureResult result(double value) {
		return new MeasureResult("r", "m", DAY, value, null, null, null, null, null, null, null, 1);
	}

	private String text(Measure measure, double value) {
		MeasureProgress progress = MeasureProgress.of(measure, result(value));
		assertThat(progress).isNotNull();
		return new ProgressTexts(this.messages).text(progress, Locale.ENGLISH);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			DOWN, 12, 4,  7,  BETTER,         0.625
			DOWN, 12, 4,  4,  TARGET_REACHED, 1
			DOWN, 12, 4,  2,  TARGET_REACHED, 1.25
			DOWN, 12, 4,  12, SAME,           0
			DOWN, 12, 4,  14, WORSE,          -0.25
			UP,   12, 20, 16, BETTER,         0.5
			UP,   12, 20, 11, WORSE,          -0.125
			UP,   12, ,   16, BETTER,
			DOWN, 0,  0,  0,  TARGET_REACHED,
			DOWN, 0,  0,  1,  WORSE,
			""")
	void saysWhereTheLatestNumberStands(MeasureDirection direction, double baseline, @Nullable Double target,
			double latest, MeasureProgressState state, @Nullable Double share) {
		MeasureProgress progress = MeasureProgress.of(measure(false, baseline, target, direction), result(latest));
		assertThat(progress).isNotNull();
		assertThat(progress.state()).isEqualTo(state);
		assertThat(progress.share()).isEqualTo(share);
		assertThat(new ProgressTexts(this.messages).text(progress, Locale.ENGLISH)).doesNotContain("{", "null");
	}

	@Test
	void saysItInWords() {
		assertThat(text(measure(false, 12d, 4d, MeasureDirection.DOWN), 7)).isEqualTo(
				"From 12 reports a month to 7 reports a month on 3 May 2026: better, 63\u00a0% of the way to the target"
						+ " of 4 reports a month.");
		assertThat(text(measure(true, 31.5d, 50d, MeasureDirection.UP), 50))
			.isEqualTo("From 31.5\u00a0% to 50\u00a0% on 3 May 2026: the target of 50\u00a0% is reached.");
		assertThat(text(measure(false, 1200d, null, MeasureDirection.UP), 1200))
			.isEqualTo("1,200 reports a month on 3 May 2026: as at the start.");
	}

	@Test
	void almostAllOfTheWayIsNotAllOfIt() {
		assertThat(text(measure(false, 1000d, 0d, MeasureDirection.DOWN), 1)).contains("99\u00a0% of the way");
	}

	@Test
	void isNotSaidWithoutABaseline() {
		assertThat(MeasureProgress.of(measure(false, null, 4d, MeasureDirection.DOWN), result(7))).isNull();
	}

	@Test
	void everyTemplateHasAllItsWords() {
		MeasureTemplates templates = new MeasureTemplates(this.messages);
		for (MeasureTemplate template : MeasureTemplate.values()) {
			assertThat(MeasureTemplate.of(template.code())).contains(template);
			assertThat(templates.label(template, Locale.ENGLISH)).hasSizeLessThan(60);
			assertThat(templates.question(template, Locale.ENGLISH)).contains("?").doesNotContain("''");
			assertThat(templates.guidance(template, Locale.ENGLISH)).isNotBlank();
			assertThat(templates.scale(template, Locale.ENGLISH)).hasSize(template.steps());
			assertThat(templates.unit(template, Locale.ENGLISH) == null).isEqualTo(template.share());
			assertThat(templates.countLabel(template, Locale.ENGLISH) != null).isEqualTo(template.share());
			assertThat(templates.totalLabel(template, Locale.ENGLISH) != null).isEqualTo(template.share());
		}
	}

	@Test
	void aShareIsRoundedToOneDecimal() {
		assertThat(MeasureResult.share(1, 3)).isEqualTo(33.3);
		assertThat(MeasureResult.share(2, 3)).isEqualTo(66.7);
		assertThat(MeasureResult.share(0, 3)).isZero();
		assertThat(MeasureResult.share(3, 0)).isNull();
	}

}
