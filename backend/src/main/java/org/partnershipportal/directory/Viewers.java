package org.partnershipportal.directory;

import org.springframework.stereotype.Service;

import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Tells people who they are to the portal. */
@Service
public class Viewers {

	private final Permissions permissions;

	Viewers(Permissions permissions) {
		this.permissions = permissions;
	}

	/** Who asks. */
	@Guarded(Operation.VIEWER)
	public CurrentUser current() {
		return this.permissions.user();
	}

}
