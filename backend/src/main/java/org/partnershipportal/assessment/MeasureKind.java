package org.partnershipportal.assessment;

/** What the results of a measure are. */
public enum MeasureKind {

	/** Numbers: counts, or a share in per cent. */
	QUANTITATIVE,

	/** Words: what people say or what is seen. */
	QUALITATIVE

}
