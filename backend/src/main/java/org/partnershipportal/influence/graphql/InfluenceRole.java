package org.partnershipportal.influence.graphql;

import org.partnershipportal.vocabulary.SideKind;

/** What somebody who can influence a side is called. */
enum InfluenceRole {

	GUARDIAN, MANAGER, HANDLER;

	static InfluenceRole of(SideKind kind) {
		return switch (kind) {
			case VICTIM_GROUP -> GUARDIAN;
			case LOCATION -> MANAGER;
			case OFFENDER_GROUP -> HANDLER;
		};
	}

}
