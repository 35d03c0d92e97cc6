package org.partnershipportal.profile;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A change of a profile. A list that is given takes the place of the whole list; what is
 * not given stays as it is.
 *
 * @param id id of what has the profile
 * @param version the version the change is based on
 * @param given values by the names of the profile's fields, as in the SDL: items of lists
 * are maps, with the id of the item that they change or none when they are new; other
 * names are not looked at
 */
public record ProfileChange(String id, int version, Map<String, ? extends @Nullable Object> given) {
}
