package org.partnershipportal.profile;

/** Everything HSDS knows of an entry of the directory beyond its entry in lists. */
public sealed interface Profile extends Checked
		permits OrganisationProfile, PlaceProfile, ServiceAtPlaceProfile, ServiceProfile {

}
