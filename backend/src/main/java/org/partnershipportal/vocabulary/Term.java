package org.partnershipportal.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A term of a vocabulary.
 *
 * @param code stable code
 * @param label the name shown to people
 * @param description what it covers; null when the name says it all
 */
public record Term(String code, String label, @Nullable String description) {
}
