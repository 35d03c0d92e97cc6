package org.partnershipportal.notification;

/** What an account is told. */
public enum NotificationKind {

	/** An action is for the account's actor to do. */
	ASSIGNED,
	/** An action is due within a week. */
	DUE,
	/** An action should have been done. */
	OVERDUE,
	/** The account's unit is to answer a question. */
	ASKED,
	/** A problem is shared with the account's actor. */
	SHARED,
	/** A share ends within a week. */
	SHARE_ENDING,
	/** A list of indicators on which the account decides is to be looked at again. */
	REVISION_DUE,
	/** Entries of the account's unit or organisation are to be looked at again. */
	CONFIRMATION_DUE,
	/** Somebody proposes a change of an entry that the account's actor keeps. */
	CHANGE_PROPOSED,
	/** What the account proposed was answered. */
	PROPOSAL_ANSWERED,
	/** A referral waits for the account's actor to say that it arrived. */
	REFERRAL_RECEIVED,
	/** A referral to the account's actor was taken back. */
	REFERRAL_WITHDRAWN,
	/** The sender of a referral told whether the need was met. */
	REFERRAL_FOLLOWED_UP,
	/** A receiver took a step, or told how the service stands. */
	REFERRAL_ANSWERED,
	/** A receiver declined. */
	REFERRAL_DECLINED,
	/** The account's actor is to ask whether the need was met. */
	REFERRAL_TO_FOLLOW_UP,
	/** Something that is owed on a referral is late. */
	REFERRAL_OVERDUE,
	/** A problem that the account follows was changed by somebody else. */
	CHANGED

}
