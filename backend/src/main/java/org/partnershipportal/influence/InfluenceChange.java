package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.common.Patch;
import org.partnershipportal.influence.chain.Confidence;

/** What is to become of an influence; fields not given stay as they are. */
public record InfluenceChange(String id, int version, Patch<String> means, Patch<Integer> strength,
		Patch<Confidence> confidence, Patch<String> evidence, Patch<String> source, Patch<String> saidBy,
		Patch<LocalDate> saidOn, Patch<LocalDate> validFrom, Patch<LocalDate> validTo,
		Patch<List<String>> countermeasures) {
}
