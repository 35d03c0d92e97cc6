package org.partnershipportal.problem;

/** The worksheet's questions of one side that are answered by a list. */
public enum WorksheetQuestion {

	/** a: who they are. */
	WHO,
	/** b: what regularly makes it a problem. */
	BEHAVIOURS,
	/** c: why. */
	FACTORS,
	/** d: what can be done. */
	COUNTERMEASURES

}
