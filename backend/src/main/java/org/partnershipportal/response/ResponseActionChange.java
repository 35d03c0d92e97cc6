package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of an action; the fields are those of {@code ChangeResponseActionInput}.
 */
public record ResponseActionChange(String id, int version, Patch<String> text, Patch<String> note,
		Patch<LocalDate> dueOn, Patch<List<String>> countermeasures, Patch<List<String>> assignees,
		Patch<String> partnership) {
}
