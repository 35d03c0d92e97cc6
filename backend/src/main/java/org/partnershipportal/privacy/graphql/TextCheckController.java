package org.partnershipportal.privacy.graphql;

import java.util.List;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.privacy.ExplainedFinding;
import org.partnershipportal.privacy.TextCheck;

@Controller
class TextCheckController {

	private final TextCheck check;

	TextCheckController(TextCheck check) {
		this.check = check;
	}

	@QueryMapping
	List<ExplainedFinding> checkText(@Argument String text) {
		return this.check.check(text);
	}

}
