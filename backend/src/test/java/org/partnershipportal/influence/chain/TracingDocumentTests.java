package org.partnershipportal.influence.chain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code docs/tracing.md} against the code. */
class TracingDocumentTests {

	private final String document = read();

	private final TracingFactors factors = TracingFactors.defaults();

	private static String read() {
		try {
			return Files.readString(Path.of("..", "docs", "tracing.md"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void namesEveryFactorAsItIs() {
		hasRows("### Confidence of an influence", this.factors.confidence());
		hasRows("### Kind of partnership", this.factors.partnershipKinds());
		hasRows("### Formality", this.factors.formality());
		hasRows("### Direction between units", this.factors.hierarchy());
		hasRows("### Freshness of the actor a step leads to", this.factors.freshness());
		assertThat(section("### Kind of partnership")).contains("| any other | " + this.factors.otherKinds() + " |");
		assertThat(section("### Formality")).contains("| any other | " + this.factors.otherFormality() + " |");
	}

	private void hasRows(String heading, Map<?, BigDecimal> rows) {
		rows.forEach((code, factor) -> assertThat(section(heading))
			.contains("| `" + code + "` | " + factor.toPlainString() + " |"));
		assertThat(section(heading).lines().filter((line) -> line.startsWith("| `"))).hasSize(rows.size());
	}

	private String section(String heading) {
		int start = this.document.indexOf(heading + "\n");
		assertThat(start).as(heading).isNotNegative();
		int end = this.document.indexOf("\n##", start + heading.length());
		return this.document.substring(start, end);
	}

	@Test
	void computesTheWorkedExample() {
		LocalDate asOf = LocalDate.of(2026, 11, 21);
		LocalDate lapses = LocalDate.of(2027, 1, 30);
		List<StatusRow> active = List.of(new StatusRow(LocalDate.of(2024, 3, 3), "ACTIVE"));
		LinkRows rows = new LinkRows(
				List.of(new ActorRow("station", null, null, List.of()),
						new ActorRow("authority", LocalDate.of(2026, 4, 2), null, List.of()),
						new ActorRow("mission", LocalDate.of(2026, 10, 1), null, List.of())),
				List.of(new PartnershipRow("forum", "COMMUNITY_SAFETY_FORUM", "AGREED", null, active,
						List.of(party("station"), party("authority"))),
						new PartnershipRow("memorandum", "MEMORANDUM_OF_UNDERSTANDING", "SIGNED", lapses, active,
								List.of(party("authority"), party("mission")))),
				List.of(new SideRow("deckhands",
						List.of(new InfluenceRow("influence", "mission", 4, Confidence.HIGH, null, null)))));
		ChainPath chain = Reaches.from(LinkGraph.empty().with(rows), new PerMille(this.factors), "station", asOf, 3)
			.trace("deckhands", 10)
			.chains()
			.get(0);
		assertThat(chain.steps()).extracting(PathStep::factor).containsExactly(608, 900);
		assertThat(chain.influenceFactor()).isEqualTo(800);
		assertThat(chain.product()).isEqualTo(437_760_000_000_000_000L);
		assertThat(chain.strength()).isEqualTo(0.43776);
		assertThat(chain.weakest()).isZero();
		assertThat(chain.breaksOn()).isEqualTo(lapses);
		assertThat(section("## A worked example")).contains("**0.608**", "**0.9**", "**0.8**", "**0.43776**",
				"**30 January 2027**");
	}

	private static LinkRow party(String actor) {
		return new LinkRow(actor, LocalDate.of(2024, 3, 3), null);
	}

}
