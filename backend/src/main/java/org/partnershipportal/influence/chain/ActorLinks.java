package org.partnershipportal.influence.chain;

/**
 * An actor in the arrays.
 *
 * @param id its id
 * @param confirmedOn the day its entry was last confirmed, {@link Days#NEVER} if never
 * @param closedOn first day on which it no longer acts, {@link Days#OPEN} while it does
 * @param unit whether it is a police unit
 * @param confidential whether only some may know of it
 * @param superiors the units it reports to
 */
record ActorLinks(String id, int confirmedOn, int closedOn, boolean unit, boolean confidential, Links superiors) {

	/** An actor of which nothing is known but that something refers to it. */
	static ActorLinks unknown(String id) {
		return new ActorLinks(id, Days.NEVER, Days.NEVER, false, false, Links.NONE);
	}

	/** Whether it acts on a day. */
	boolean acts(int day) {
		return day < this.closedOn;
	}

}
