package org.partnershipportal.scanning;

/**
 * A concern that an input names, and the version it was known by.
 */
public record GivenConcern(String id, int version) {
}
