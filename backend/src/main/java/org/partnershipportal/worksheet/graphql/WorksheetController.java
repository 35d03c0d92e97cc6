package org.partnershipportal.worksheet.graphql;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.worksheet.WorksheetPaper;
import org.partnershipportal.worksheet.Worksheets;

@Controller
class WorksheetController {

	private final Worksheets worksheets;

	WorksheetController(Worksheets worksheets) {
		this.worksheets = worksheets;
	}

	@QueryMapping
	Optional<WorksheetPaper> worksheet(@Argument String problem, @Argument @Nullable String language, Locale reader) {
		return this.worksheets.of(problem, asked(language, reader));
	}

	@QueryMapping
	WorksheetPaper blankWorksheet(@Argument @Nullable String language, Locale reader) {
		return this.worksheets.blank(asked(language, reader));
	}

	/** The language given, or the reader's. */
	private static Locale asked(@Nullable String language, Locale reader) {
		return (language != null) ? Locale.forLanguageTag(language) : reader;
	}

}
