package org.partnershipportal.profile;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A service to be given at a place.
 *
 * @param service id of the service
 * @param place id of the place
 * @param given values by the names of the profile's fields
 */
public record NewServiceAtPlace(String service, String place, Map<String, ? extends @Nullable Object> given) {
}
