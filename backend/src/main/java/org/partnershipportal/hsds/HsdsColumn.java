package org.partnershipportal.hsds;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the specification calls it
 * @param type what its values are
 * @param required whether every row must have a value
 * @param requiredInTables whether a row must have a value where rows stand in tables;
 * nested in another row, what is around it says the same
 * @param allowed the only values; empty when there are others
 * @param references the table whose ids the values are; null when they are no ids or, as
 * in {@code link_id}, those of any table
 */
public record HsdsColumn(String name, HsdsType type, boolean required, boolean requiredInTables, List<String> allowed,
		@Nullable HsdsTable references) {
}
