package org.partnershipportal.problem;

/**
 * What a stage of SARA may lack, in the order in which it is told. What is required must
 * be there before a problem moves on; the rest is worth having.
 */
public enum LackKind {

	/** The problem is not defined. */
	DEFINITION(SaraStage.SCANNING, true),
	/** No source of information is named. */
	SOURCES(SaraStage.SCANNING, true),
	/** No phase of trafficking is named. */
	PHASES(SaraStage.SCANNING, true),
	/** No form of exploitation is named. */
	FORMS(SaraStage.SCANNING, true),
	/** Nobody has rated how much it matters. */
	PRIORITY(SaraStage.SCANNING, true),

	/** A corner of the triangle has no side. */
	SIDE(SaraStage.ANALYSIS, true),
	/** Questions a to d are not answered for a side. */
	ANSWERS(SaraStage.ANALYSIS, true),
	/** Nobody who can influence a side is known (question e). */
	INFLUENCER(SaraStage.ANALYSIS, true),
	/** Factors of a side that no countermeasure answers. */
	UNANSWERED_FACTORS(SaraStage.ANALYSIS, false),
	/** Something was asked, and nobody has answered yet. */
	OPEN_QUESTION(SaraStage.ANALYSIS, false),

	/** Nothing is to be done yet. */
	ACTION(SaraStage.RESPONSE, true),
	/** Nobody is to carry out an action. */
	ASSIGNEE(SaraStage.RESPONSE, true),
	/** An action has no day by which it is to be done. */
	DUE_DATE(SaraStage.RESPONSE, true),
	/** A countermeasure that no action serves. */
	UNSERVED_COUNTERMEASURE(SaraStage.RESPONSE, false),
	/** The owning unit has no way to anybody who can influence a side. */
	REACH(SaraStage.RESPONSE, false),
	/** No measure was chosen before the response began. */
	EARLY_MEASURE(SaraStage.RESPONSE, false),

	/** Nothing is measured. */
	MEASURE(SaraStage.ASSESSMENT, true),
	/** A measure has no result. */
	RESULT(SaraStage.ASSESSMENT, true),
	/** Nobody has concluded what the response did. */
	CONCLUSION(SaraStage.ASSESSMENT, true);

	private final SaraStage stage;

	private final boolean required;

	LackKind(SaraStage stage, boolean required) {
		this.stage = stage;
		this.required = required;
	}

	/** The stage that asks for it. */
	public SaraStage stage() {
		return this.stage;
	}

	/** Whether a problem moves past the stage only when it is there. */
	public boolean required() {
		return this.required;
	}

}
