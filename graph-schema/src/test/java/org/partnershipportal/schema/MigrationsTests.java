package org.partnershipportal.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.partnershipportal.schema.Migration.Definition;

import static org.assertj.core.api.Assertions.assertThat;

/** The conventions that every migration keeps. */
class MigrationsTests {

	@Test
	void aMigrationIsNamedByItsVersionAndItsPurpose() throws IOException {
		assertThat(Migration.in(Migration.VERSIONED)).isNotEmpty()
			.allSatisfy((migration) -> assertThat(migration.name()).matches("V\\d{4}__[A-Z][A-Za-z]+\\.cypher"));
		assertThat(Migration.in(ReferenceScript.FOLDER)).isNotEmpty()
			.allSatisfy((migration) -> assertThat(migration.name()).matches("R\\d{4}__[A-Z][A-Za-z]+\\.cypher"));
	}

	@Test
	void versionsGoUpInStepsOfTenWithoutAGap() throws IOException {
		List<Integer> versions = Migration.in(Migration.VERSIONED).stream().map(Migration::version).toList();

		for (int i = 0; i < versions.size(); i++) {
			assertThat(versions.get(i)).isEqualTo((i + 1) * 10);
		}
	}

	@Test
	void noVersionIsUsedTwice() throws IOException {
		assertThat(Migration.all()).extracting(Migration::version).doesNotHaveDuplicates();
	}

	@Test
	void aMigrationSaysFirstWhatItIsFor() throws IOException {
		assertThat(Migration.all())
			.allSatisfy((migration) -> assertThat(migration.text()).as(migration.name()).startsWith("// "));
	}

	@Test
	void aVersionedMigrationIsOnlySchemaAndWhatItNewlyAsksFor() throws IOException {
		assertThat(Migration.in(Migration.VERSIONED)).allSatisfy((migration) -> {
			List<String> statements = migration.statements().lines().filter((line) -> !line.isBlank()).toList();

			assertThat(statements).as(migration.name()).isNotEmpty();
			assertThat(migration.understood()).as("every statement of %s is understood", migration.name())
				.isEqualTo(statements.size());
		});
	}

	@Test
	void aConstraintOrAnIndexIsNamedAfterWhatItIsOn() throws IOException {
		assertThat(definitions()).allSatisfy((definition) -> {
			String on = definition.on();
			String owner = on.equals(on.toUpperCase(Locale.ROOT)) ? on.toLowerCase(Locale.ROOT)
					: on.substring(0, 1).toLowerCase(Locale.ROOT) + on.substring(1);
			String ending = switch (definition.kind()) {
				case "CONSTRAINT" -> "unique";
				case "FULLTEXT INDEX" -> "fulltext";
				default -> "idx";
			};
			List<String> middles = new ArrayList<>(definition.properties());
			if (definition.properties().size() > 1) {
				middles.add("key");
			}

			assertThat(middles).as(definition.name())
				.anyMatch((middle) -> definition.name().equals(owner + "_" + middle + "_" + ending));
		});
	}

	@Test
	void noConstraintOrIndexIsMadeTwice() throws IOException {
		assertThat(definitions()).extracting(Definition::name).doesNotHaveDuplicates();
		assertThat(definitions())
			.extracting((definition) -> definition.kind().contains("FULLTEXT"), Definition::on, Definition::properties)
			.doesNotHaveDuplicates();
	}

	@Test
	void everyVocabularyHasAUniqueCode() throws IOException {
		List<String> unique = definitions().stream()
			.filter((definition) -> definition.kind().equals("CONSTRAINT")
					&& definition.properties().equals(List.of("code")))
			.map(Definition::on)
			.toList();

		for (ReferenceScript script : ReferenceScript.all()) {
			String label = script.statement().replaceFirst("(?s).*MERGE \\(term:(\\w+) .*", "$1");
			assertThat(unique).as(script.name()).contains(label);
		}
	}

	private static List<Definition> definitions() throws IOException {
		return Migration.allDefinitions();
	}

}
