package org.partnershipportal.partnership;

import java.time.LocalDate;

/**
 * A change of a partnership's status.
 *
 * @param status the status from then on
 * @param since the first day on which it holds
 */
public record StatusChange(PartnershipStatus status, LocalDate since) {
}
