package org.partnershipportal.finding;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.ProvidedService;

/**
 * A service that was found.
 *
 * @param service the service
 * @param distance kilometres from the point asked about to its nearest place that the
 * caller may see; null when no point was given
 * @param matches why it was found, once it is asked for
 */
public record ServiceHit(ProvidedService service, @Nullable Double distance, Supplier<List<ServiceMatch>> matches) {
}
