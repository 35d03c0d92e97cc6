package org.partnershipportal.influence;

import org.partnershipportal.directory.Actor;

/**
 * That somebody whom the caller may not see can act, and who can be asked about it.
 *
 * @param unit a police unit that is a partner of theirs
 */
public record ConfidentialLead(Actor unit) {
}
