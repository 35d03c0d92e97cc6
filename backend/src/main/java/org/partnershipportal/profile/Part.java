package org.partnershipportal.profile;

/** One item of a list of a profile: a node of its own, with an id. */
public sealed interface Part extends Checked permits Accessibility, CapacityUnit, CostOption, FocalPoint, Funding,
		OrganisationIdentifier, Phone, PostalAddress, Program, RequiredDocument, Schedule, ServiceArea, ServiceCapacity,
		SpokenLanguage, Translation, WebLink {

	/** Its id. */
	String id();

}
