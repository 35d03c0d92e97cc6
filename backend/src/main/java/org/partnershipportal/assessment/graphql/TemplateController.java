package org.partnershipportal.assessment.graphql;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.assessment.MeasureTemplate;
import org.partnershipportal.assessment.MeasureTemplates;

@Controller
class TemplateController {

	private final MeasureTemplates templates;

	TemplateController(MeasureTemplates templates) {
		this.templates = templates;
	}

	@QueryMapping
	List<MeasureTemplate> measureTemplates() {
		return this.templates.list();
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	String label(MeasureTemplate template, Locale locale) {
		return this.templates.label(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	String question(MeasureTemplate template, Locale locale) {
		return this.templates.question(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	String guidance(MeasureTemplate template, Locale locale) {
		return this.templates.guidance(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	List<String> scale(MeasureTemplate template, Locale locale) {
		return this.templates.scale(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	@Nullable String unit(MeasureTemplate template, Locale locale) {
		return this.templates.unit(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	@Nullable String countLabel(MeasureTemplate template, Locale locale) {
		return this.templates.countLabel(template, locale);
	}

	@SchemaMapping(typeName = "MeasureTemplate")
	@Nullable String totalLabel(MeasureTemplate template, Locale locale) {
		return this.templates.totalLabel(template, locale);
	}

}
