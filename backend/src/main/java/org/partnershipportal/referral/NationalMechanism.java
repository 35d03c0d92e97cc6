package org.partnershipportal.referral;

import org.partnershipportal.directory.Actor;

/**
 * An actor that coordinates the national referral mechanism of a country.
 *
 * @param actor the unit or organisation; never a confidential one
 * @param country ISO 3166-1 alpha-2 code of the country
 * @param viewerCanSendTo whether the caller's actor may send it a referral across borders
 * on whose way the country lies
 */
public record NationalMechanism(Actor actor, String country, boolean viewerCanSendTo) {
}
