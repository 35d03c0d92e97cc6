package org.partnershipportal.importing;

/** How an import stands. */
public enum ImportStatus {

	/** Rows are being worked through. */
	RUNNING,
	/** Stopped; can be resumed where it stopped. */
	STOPPED,
	/** All rows are done. */
	FINISHED

}
