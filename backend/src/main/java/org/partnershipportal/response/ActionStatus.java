package org.partnershipportal.response;

/** How an action goes; each may follow each. */
public enum ActionStatus {

	/** Decided, not begun. */
	PLANNED,
	/** Begun. */
	IN_PROGRESS,
	/** Done. */
	DONE,
	/** Given up, with a reason. */
	DROPPED;

	/** Cypher condition that the action of a variable is still to be done. */
	static String open(String action) {
		return action + ".statuses[-1] IN ['PLANNED', 'IN_PROGRESS']";
	}

	/** Whether it is still to be done. */
	public boolean open() {
		return this == PLANNED || this == IN_PROGRESS;
	}

}
