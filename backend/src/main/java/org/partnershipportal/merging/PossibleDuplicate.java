package org.partnershipportal.merging;

import java.util.List;

/**
 * An organisation that may be the one that somebody is about to add.
 *
 * @param organisationId its id
 * @param signs why
 */
public record PossibleDuplicate(String organisationId, List<DuplicateSign> signs) {

	public PossibleDuplicate {
		signs = List.copyOf(signs);
	}

}
