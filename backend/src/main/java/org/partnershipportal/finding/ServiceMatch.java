package org.partnershipportal.finding;

/**
 * Why a service was found.
 *
 * @param words what was written
 * @param field where it fits
 * @param found what stands there: a word, or the code of a term
 * @param similar whether the word is only like the one that was written
 */
public record ServiceMatch(String words, ServiceMatchField field, String found, boolean similar) {
}
