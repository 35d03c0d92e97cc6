package org.partnershipportal.vocabulary;

/** The three families of actor. */
public enum ActorFamily {

	/** Police of any level. */
	POLICE_UNIT,
	/** Whoever sees people and places and can act. */
	COMMUNITY_PARTNER,
	/** Whoever provides services to victims. */
	SERVICE_PROVIDER

}
