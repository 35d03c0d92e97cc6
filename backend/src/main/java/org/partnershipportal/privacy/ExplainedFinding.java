package org.partnershipportal.privacy;

/**
 * A stretch of a text that looks like personal data, told to the person who typed it.
 *
 * @param kind what it looks like
 * @param start index of the first character (UTF-16) in the text as it was typed
 * @param end index after the last character
 * @param message why it would be refused, the stretch blotted out but for its beginning
 * @param proposal how to say it without the person
 */
public record ExplainedFinding(PersonalDataKind kind, int start, int end, String message, String proposal) {
}
