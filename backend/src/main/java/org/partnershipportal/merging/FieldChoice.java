package org.partnershipportal.merging;

/**
 * Which value of a field is kept.
 *
 * @param field the field
 * @param keep whose value
 */
public record FieldChoice(String field, MergeKeep keep) {
}
