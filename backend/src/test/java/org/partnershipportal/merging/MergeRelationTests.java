package org.partnershipportal.merging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A relation that the model gains must say what a merge does with it: else merging would
 * lose it, or fail.
 */
class MergeRelationTests {

	private static final Pattern CODE = Pattern.compile("`(\\w+)`");

	private static final Map<String, Set<MergeKind>> KINDS = Map.of("Actor", Set.of(MergeKind.ORGANISATION),
			"Organisation", Set.of(MergeKind.ORGANISATION), "CommunityPartner", Set.of(MergeKind.ORGANISATION),
			"ServiceProvider", Set.of(MergeKind.ORGANISATION), "Service", Set.of(MergeKind.SERVICE));

	@Test
	void everyRelationOfWhatCanBeMergedHasARuleAndNoOther() throws IOException {
		Set<String> model = new TreeSet<>();
		String page = Files.readString(Path.of("..", "graph-schema", "MODEL.md"));
		page.substring(page.indexOf("\n## Relationships"), page.indexOf("\n## Constraints"))
			.lines()
			.filter((line) -> line.startsWith("| `") && !line.contains("MERGED_INTO"))
			.map((line) -> List.of(line.split("\\|")))
			.forEach((cells) -> codes(cells.get(2)).stream()
				.flatMap((label) -> KINDS.getOrDefault(label, Set.of()).stream())
				.forEach((kind) -> model.add(kind + " " + codes(cells.get(1)).get(0))));
		Set<String> ruled = new TreeSet<>();
		for (MergeRelation relation : MergeRelation.values()) {
			ruled.add(relation.kind() + " " + relation.type());
		}

		assertThat(model).hasSizeGreaterThan(10);
		assertThat(ruled).containsExactlyElementsOf(model);
	}

	private static List<String> codes(String cell) {
		return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
	}

}
