package org.partnershipportal.finding;

/**
 * Where a service is.
 *
 * @param serviceId its id
 * @param latitude in degrees
 * @param longitude in degrees
 */
public record ServicePoint(String serviceId, double latitude, double longitude) {
}
