package org.partnershipportal.security;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.partnershipportal.security.Extent.ALL;
import static org.partnershipportal.security.Extent.AREA;
import static org.partnershipportal.security.Extent.ASSIGNED;
import static org.partnershipportal.security.Extent.HEARD;
import static org.partnershipportal.security.Extent.NONE;
import static org.partnershipportal.security.Extent.OWN;
import static org.partnershipportal.security.Extent.PARTY;
import static org.partnershipportal.security.Extent.RAISED;
import static org.partnershipportal.security.Extent.RECEIVER;
import static org.partnershipportal.security.Extent.SENDER;
import static org.partnershipportal.security.Extent.SENT_OR_RECEIVED;
import static org.partnershipportal.security.Extent.SHARED;
import static org.partnershipportal.security.Extent.UNIT;
import static org.partnershipportal.security.Extent.UNIT_OR_SHARED;

/**
 * The one table of permissions: every query, mutation and subscription of the API, and
 * how far each role may go with it. The guards, the {@code viewerCan…} fields, the
 * portal's buttons, {@code docs/permissions.md} and the tests read it; an operation of
 * the SDL without a row fails the build.
 */
public enum Operation {

	// @formatter:off
	//                                                     manager  officer  partner  coordinator
	NODE("node",                                           ALL,     ALL,     ALL,     ALL),
	VIEWER("viewer",                                       ALL,     ALL,     ALL,     ALL),
	SEARCH("search",                                       ALL,     ALL,     ALL,     ALL),

	VOCABULARY("vocabulary",                               ALL,     ALL,     ALL,     ALL),
	ACTOR_KINDS("actorKinds",                              ALL,     ALL,     ALL,     ALL),
	INFORMATION_SOURCES("informationSources",              ALL,     ALL,     ALL,     ALL),
	INDICATORS("indicators",                               ALL,     ALL,     ALL,     ALL),
	TYPICAL_INFLUENCERS("typicalInfluencers",              ALL,     ALL,     ALL,     ALL),

	ACTOR("actor",                                         ALL,     ALL,     ALL,     ALL),
	ACTORS("actors",                                       ALL,     ALL,     ALL,     ALL),
	COMMUNITY("community",                                 ALL,     ALL,     ALL,     ALL),
	COMMUNITIES("communities",                             ALL,     ALL,     ALL,     ALL),
	SERVICE("service",                                     ALL,     ALL,     ALL,     ALL),
	SERVICES("services",                                   ALL,     ALL,     ALL,     ALL),
	SEARCH_SERVICES("searchServices",                      ALL,     ALL,     ALL,     ALL),
	CONTACT_SHEET("contactSheet",                          ALL,     ALL,     ALL,     ALL),
	CREATE_ACTOR("createActor",                            ALL,     ALL,     NONE,    ALL),
	CHANGE_ACTOR("changeActor",                            ALL,     ALL,     OWN,     ALL),
	CONFIRM_ACTOR("confirmActor",                          ALL,     ALL,     OWN,     ALL),
	CONFIRM_ENTRIES("confirmEntries",                      ALL,     ALL,     OWN,     ALL),
	DIRECTORY_ENTRIES("directoryEntries",                  ALL,     ALL,     ALL,     ALL),
	STALE_KEEPERS("staleKeepers",                          ALL,     ALL,     NONE,    ALL),
	PROPOSALS("proposals",                                ALL,     ALL,     ALL,     ALL),
	PROPOSAL("proposal",                                  ALL,     ALL,     ALL,     ALL),
	PROPOSE_CHANGE("proposeChange",                       ALL,     ALL,     ALL,     ALL),
	ANSWER_PROPOSAL("answerProposal",                     ALL,     ALL,     OWN,     ALL),
	WITHDRAW_PROPOSAL("withdrawProposal",                 ALL,     ALL,     ALL,     ALL),
	CLOSE_ACTOR("closeActor",                              ALL,     NONE,    NONE,    ALL),
	CREATE_COMMUNITY("createCommunity",                    ALL,     ALL,     NONE,    ALL),
	CHANGE_COMMUNITY("changeCommunity",                    ALL,     ALL,     NONE,    ALL),
	CREATE_SERVICE("createService",                        ALL,     NONE,    OWN,     ALL),
	CHANGE_SERVICE("changeService",                        ALL,     NONE,    OWN,     ALL),
	CLOSE_SERVICE("closeService",                          ALL,     NONE,    OWN,     ALL),
	PLACE("place",                                         ALL,     ALL,     ALL,     ALL),
	CHANGE_ORGANISATION_PROFILE("changeOrganisationProfile", ALL,   ALL,     OWN,     ALL),
	CHANGE_SERVICE_PROFILE("changeServiceProfile",         ALL,     NONE,    OWN,     ALL),
	REPORT_CAPACITY("reportCapacity",                      ALL,     NONE,    OWN,     ALL),
	CREATE_PLACE("createPlace",                            ALL,     NONE,    OWN,     ALL),
	CHANGE_PLACE("changePlace",                            ALL,     NONE,    OWN,     ALL),
	CLOSE_PLACE("closePlace",                              ALL,     NONE,    OWN,     ALL),
	ADD_SERVICE_AT_PLACE("addServiceAtPlace",              ALL,     NONE,    OWN,     ALL),
	CHANGE_SERVICE_AT_PLACE("changeServiceAtPlace",        ALL,     NONE,    OWN,     ALL),
	END_SERVICE_AT_PLACE("endServiceAtPlace",              ALL,     NONE,    OWN,     ALL),

	PARTNERSHIP("partnership",                             ALL,     ALL,     ALL,     ALL),
	PARTNERSHIPS("partnerships",                           ALL,     ALL,     ALL,     ALL),
	PARTNERSHIP_MAP("partnershipMap",                      ALL,     ALL,     ALL,     ALL),
	CREATE_PARTNERSHIP("createPartnership",                PARTY,   NONE,    NONE,    ALL),
	CHANGE_PARTNERSHIP("changePartnership",                PARTY,   NONE,    NONE,    ALL),
	CHANGE_PARTNERSHIP_STATUS("changePartnershipStatus",   PARTY,   NONE,    NONE,    ALL),
	ADD_PARTY("addParty",                                  PARTY,   NONE,    NONE,    ALL),
	REMOVE_PARTY("removeParty",                            PARTY,   NONE,    NONE,    ALL),

	CHECK_TEXT("checkText",                                ALL,     ALL,     ALL,     NONE),

	PROBLEM("problem",                                     UNIT,    UNIT,    NONE,    NONE),
	PROBLEMS("problems",                                   UNIT,    UNIT,    NONE,    NONE),
	SIDE("side",                                           UNIT,    UNIT,    NONE,    NONE),
	SIDES("sides",                                         UNIT,    UNIT,    NONE,    NONE),
	SIDE_READS("sideReads",                                UNIT,    NONE,    NONE,    NONE),
	PROBLEM_BOARD("problemBoard",                          UNIT,    UNIT,    NONE,    NONE),
	RECORD_PROBLEM("recordProblem",                        UNIT,    UNIT,    NONE,    NONE),
	CHANGE_PROBLEM("changeProblem",                        UNIT,    UNIT,    NONE,    NONE),
	TRANSLATE_PROBLEM("translateProblem",                  UNIT,    UNIT,    NONE,    NONE),
	REMOVE_TRANSLATION("removeProblemTranslation",         UNIT,    UNIT,    NONE,    NONE),
	MOVE_PROBLEM("moveProblem",                            UNIT,    UNIT,    NONE,    NONE),
	ADD_SIDE("addSide",                                    UNIT,    UNIT,    NONE,    NONE),
	REMOVE_SIDE("removeSide",                              UNIT,    UNIT,    NONE,    NONE),
	CHANGE_SIDE("changeSide",                              UNIT,    UNIT,    NONE,    NONE),
	ANSWER_SIDE("answerSide",                              UNIT,    UNIT,    NONE,    NONE),
	PROBLEM_CHANGED("problemChanged",                      UNIT,    UNIT,    NONE,    NONE),

	INFLUENCE("influence",                                 UNIT,    UNIT,    NONE,    NONE),
	INFLUENCE_MAP("influenceMap",                          UNIT,    UNIT,    NONE,    NONE),
	TRACE_INFLUENCE("traceInfluence",                      UNIT,    UNIT,    NONE,    NONE),
	INFLUENCER_PROMPTS("influencerPrompts",                UNIT,    UNIT,    NONE,    NONE),
	RECORD_INFLUENCE("recordInfluence",                    UNIT,    UNIT,    NONE,    NONE),
	CHANGE_INFLUENCE("changeInfluence",                    UNIT,    UNIT,    NONE,    NONE),
	END_INFLUENCE("endInfluence",                          UNIT,    UNIT,    NONE,    NONE),

	RESPONSE_ACTION("responseAction",                      UNIT,    UNIT,    NONE,    NONE),
	RESPONSE_ACTIONS("responseActions",                    UNIT,    UNIT,    NONE,    NONE),
	PROPOSED_ACTIONS("proposedActions",                    UNIT,    UNIT,    NONE,    NONE),
	ADD_RESPONSE_ACTION("addResponseAction",               UNIT,    UNIT,    NONE,    NONE),
	CHANGE_RESPONSE_ACTION("changeResponseAction",         UNIT,    UNIT,    NONE,    NONE),
	MOVE_RESPONSE_ACTION("moveResponseAction",             UNIT,    UNIT,    NONE,    NONE),
	COMMITMENT("commitment",                               ASSIGNED, ASSIGNED, ASSIGNED, NONE),
	COMMITMENTS("commitments",                             ASSIGNED, ASSIGNED, ASSIGNED, NONE),
	MOVE_COMMITMENT("moveCommitment",                      ASSIGNED, ASSIGNED, ASSIGNED, NONE),
	CONCERN("concern",                                     HEARD,   HEARD,   NONE,    NONE),
	CONCERNS("concerns",                                   HEARD,   HEARD,   NONE,    NONE),
	OUR_CONCERN("ourConcern",                              RAISED,  RAISED,  RAISED,  NONE),
	OUR_CONCERNS("ourConcerns",                            RAISED,  RAISED,  RAISED,  NONE),
	NOTE_CONCERN("noteConcern",                            RAISED,  RAISED,  RAISED,  NONE),
	CHANGE_CONCERN("changeConcern",                        RAISED,  RAISED,  RAISED,  NONE),
	GROUP_CONCERNS("groupConcerns",                        HEARD,   HEARD,   NONE,    NONE),
	UNGROUP_CONCERN("ungroupConcern",                      HEARD,   HEARD,   NONE,    NONE),
	ANSWER_CONCERN("answerConcern",                        HEARD,   HEARD,   NONE,    NONE),
	SCANNED_PROBLEMS("scannedProblems",                    UNIT,    UNIT,    NONE,    NONE),
	SIMILAR_PROBLEMS("similarProblems",                    UNIT,    UNIT,    NONE,    NONE),
	RATE_PROBLEM("rateProblem",                            UNIT,    UNIT,    NONE,    NONE),
	ADD_INFORMATION_NEED("addInformationNeed",             UNIT,    UNIT,    NONE,    NONE),
	CHANGE_INFORMATION_NEED("changeInformationNeed",       UNIT,    UNIT,    NONE,    NONE),
	WITHDRAW_INFORMATION_NEED("withdrawInformationNeed",   UNIT,    UNIT,    NONE,    NONE),
	MEASURE_TEMPLATES("measureTemplates",                  ALL,     ALL,     NONE,    NONE),
	ADD_MEASURE("addMeasure",                              UNIT,    UNIT,    NONE,    NONE),
	CHANGE_MEASURE("changeMeasure",                        UNIT,    UNIT,    NONE,    NONE),
	END_MEASURE("endMeasure",                              UNIT,    UNIT,    NONE,    NONE),
	RECORD_MEASURE_RESULT("recordMeasureResult",           UNIT,    UNIT,    NONE,    NONE),
	CORRECT_MEASURE_RESULT("correctMeasureResult",         UNIT,    UNIT,    NONE,    NONE),
	WITHDRAW_MEASURE_RESULT("withdrawMeasureResult",       UNIT,    UNIT,    NONE,    NONE),
	CONCLUDE_PROBLEM("concludeProblem",                    UNIT,    UNIT,    NONE,    NONE),
	REOPEN_PROBLEM("reopenProblem",                        UNIT,    NONE,    NONE,    NONE),

	INDICATOR_LISTS_DUE("indicatorListsDue",               AREA,    NONE,    NONE,    NONE),
	SET_INDICATOR_LIST("setIndicatorList",                 AREA,    NONE,    NONE,    NONE),
	DROP_INDICATOR_LIST("dropIndicatorList",               AREA,    NONE,    NONE,    NONE),
	SUGGEST_FROM_INDICATORS("suggestFromIndicators",       ALL,     ALL,     NONE,    NONE),
	RECORD_OBSERVATIONS("recordIndicatorObservations",     UNIT,    UNIT,    NONE,    NONE),
	CORRECT_OBSERVATION("correctIndicatorObservation",     UNIT,    UNIT,    NONE,    NONE),
	WITHDRAW_OBSERVATION("withdrawIndicatorObservation",   UNIT,    UNIT,    NONE,    NONE),
	WORKSHEET("worksheet",                                 UNIT,    UNIT,    NONE,    NONE),
	BLANK_WORKSHEET("blankWorksheet",                      ALL,     ALL,     ALL,     ALL),

	SHARE("share",                                         UNIT_OR_SHARED, UNIT_OR_SHARED, SHARED, NONE),
	SHARED_WITH_US("sharedWithUs",                         SHARED,  SHARED,  SHARED,  NONE),
	SHARE_PREVIEW("sharePreview",                          UNIT,    UNIT,    NONE,    NONE),
	SHARE_PROBLEM("shareProblem",                          UNIT,    NONE,    NONE,    NONE),
	CHANGE_SHARE("changeShare",                            UNIT,    NONE,    NONE,    NONE),
	END_SHARE("endShare",                                  UNIT,    NONE,    NONE,    NONE),

	REFERRAL_SUGGESTIONS("referralSuggestions",            SENDER,  SENDER,  SENDER,  NONE),
	SEND_REFERRAL("sendReferral",                          SENDER,  SENDER,  SENDER,  NONE),
	ADD_REFERRAL_RECEIVERS("addReferralReceivers",         SENDER,  SENDER,  SENDER,  NONE),
	REFERRAL("referral",                                   SENT_OR_RECEIVED, SENT_OR_RECEIVED, SENT_OR_RECEIVED, NONE),
	REFERRALS("referrals",                                 SENT_OR_RECEIVED, SENT_OR_RECEIVED, SENT_OR_RECEIVED, NONE),
	REFERRAL_DEADLINES("referralDeadlines",                ALL,     ALL,     ALL,     ALL),
	OVERDUE_REFERRALS("overdueReferrals",                  NONE,    NONE,    NONE,    ALL),
	MOVE_REFERRAL_TRACK("moveReferralTrack",               RECEIVER, RECEIVER, RECEIVER, NONE),
	GIVE_REFERRAL_FEEDBACK("giveReferralFeedback",         RECEIVER, RECEIVER, RECEIVER, NONE),
	WITHDRAW_REFERRAL_TRACK("withdrawReferralTrack",       SENDER,  SENDER,  SENDER,  NONE),
	RECORD_REFERRAL_FOLLOW_UP("recordReferralFollowUp",    SENDER,  SENDER,  SENDER,  NONE),
	CLOSE_REFERRAL("closeReferral",                        SENDER,  SENDER,  SENDER,  NONE),
	PASS_ON_REFERRAL("passOnReferral",                     RECEIVER, RECEIVER, RECEIVER, NONE),
	NATIONAL_MECHANISMS("nationalMechanisms",              ALL,     ALL,     ALL,     ALL),
	MARK_NATIONAL_MECHANISM("markNationalMechanism",       NONE,    NONE,    NONE,    ALL),
	RECORD_UNMET_NEED("recordUnmetNeed",                   SENDER,  SENDER,  SENDER,  NONE),
	SERVICE_GAPS("serviceGaps",                            ALL,     NONE,    NONE,    ALL),

	FOLLOW_PROBLEM("followProblem",                        UNIT,    UNIT,    NONE,    NONE),
	UNFOLLOW_PROBLEM("unfollowProblem",                    UNIT,    UNIT,    NONE,    NONE),
	NOTIFICATIONS("notifications",                         ALL,     ALL,     ALL,     NONE),
	UNREAD_NOTIFICATIONS("unreadNotifications",            ALL,     ALL,     ALL,     NONE),
	MARK_NOTIFICATIONS_READ("markNotificationsRead",       ALL,     ALL,     ALL,     NONE),
	UNDO_NOTIFICATIONS_READ("undoNotificationsRead",       ALL,     ALL,     ALL,     NONE),
	NOTIFICATION_RECEIVED("notificationReceived",          ALL,     ALL,     ALL,     NONE),

	HISTORY("history",                                     ALL,     ALL,     ALL,     ALL),
	OBJECT_AS_OF("objectAsOf",                             ALL,     ALL,     ALL,     ALL),
	CHANGE_RECORD_HEAD("changeRecordHead",                 ALL,     NONE,    NONE,    ALL),

	IMPORT_RUN("importRun",                                ALL,     NONE,    NONE,    ALL),
	IMPORT_RUNS("importRuns",                              ALL,     NONE,    NONE,    ALL),
	IMPORT_MAPPINGS("importMappings",                      ALL,     NONE,    NONE,    ALL),
	START_IMPORT("startImport",                            ALL,     NONE,    NONE,    ALL),
	START_HSDS_IMPORT("startHsdsImport",                   ALL,     NONE,    NONE,    ALL),
	STOP_IMPORT("stopImport",                              ALL,     NONE,    NONE,    ALL),
	RESUME_IMPORT("resumeImport",                          ALL,     NONE,    NONE,    ALL),

	DUPLICATES("duplicates",                               NONE,    NONE,    NONE,    ALL),
	POSSIBLE_DUPLICATES("possibleDuplicates",              ALL,     ALL,     NONE,    ALL),
	MERGES("merges",                                       NONE,    NONE,    NONE,    ALL),
	MERGE_PREVIEW("mergePreview",                          NONE,    NONE,    NONE,    ALL),
	UNDO_MERGE_PREVIEW("undoMergePreview",                 NONE,    NONE,    NONE,    ALL),
	MERGE_ENTRIES("mergeEntries",                          NONE,    NONE,    NONE,    ALL),
	UNDO_MERGE("undoMerge",                                NONE,    NONE,    NONE,    ALL),
	MARK_NOT_SAME("markNotSame",                           NONE,    NONE,    NONE,    ALL),
	TAKE_BACK_NOT_SAME("takeBackNotSame",                  NONE,    NONE,    NONE,    ALL);
	// @formatter:on

	private static final Map<String, Operation> BY_FIELD = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Operation::field, Function.identity()));

	private final String field;

	private final Map<Role, Extent> extents;

	Operation(String field, Extent manager, Extent officer, Extent partner, Extent coordinator) {
		this.field = field;
		this.extents = Map.of(Role.MANAGER, manager, Role.OFFICER, officer, Role.PARTNER, partner, Role.COORDINATOR,
				coordinator);
	}

	/** The field of Query, Mutation or Subscription this row is for. */
	public String field() {
		return this.field;
	}

	/** How far a role may go. */
	public Extent extent(Role role) {
		return this.extents.getOrDefault(role, NONE);
	}

	/**
	 * The row for a field of Query, Mutation or Subscription.
	 * @throws IllegalArgumentException when there is none
	 */
	public static Operation of(String field) {
		Operation operation = BY_FIELD.get(field);
		if (operation == null) {
			throw new IllegalArgumentException("No row for " + field);
		}
		return operation;
	}

}
