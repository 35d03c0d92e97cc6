package org.partnershipportal.upkeep;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of which somebody says that it is right.
 *
 * @param id id of an actor, a service or a place
 * @param version the version that was looked at
 * @param fields names of the fields that are right; null for the whole
 */
public record EntryToConfirm(String id, int version, @Nullable List<String> fields) {
}
