package org.partnershipportal.hsds;

import java.nio.file.Path;

/**
 * A file to read: JSON, CSV, or an archive of them.
 *
 * @param name what whoever gave it calls it; it tells which table a CSV file holds
 * @param file where it lies
 */
public record HsdsInput(String name, Path file) {
}
