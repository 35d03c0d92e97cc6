package org.partnershipportal.common.graphql;

import java.util.Locale;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;

@Controller
class UserErrorController {

	private final ErrorTexts texts;

	UserErrorController(ErrorTexts texts) {
		this.texts = texts;
	}

	@SchemaMapping
	String message(UserError error, Locale language) {
		return this.texts.of(error, language);
	}

}
