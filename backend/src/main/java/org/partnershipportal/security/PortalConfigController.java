package org.partnershipportal.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the portal in the browser where to sign in. */
@RestController
class PortalConfigController {

	private final PortalConfig config;

	PortalConfigController(SecurityProperties properties,
			@Value("${portal.demonstration:false}") boolean demonstration) {
		this.config = new PortalConfig(new Keycloak(properties.server(), properties.realm(), properties.clientId()),
				demonstration);
	}

	@GetMapping("/portal-config.json")
	PortalConfig config() {
		return this.config;
	}

	/**
	 * @param demonstration whether the data are invented
	 */
	record PortalConfig(Keycloak keycloak, boolean demonstration) {
	}

	record Keycloak(String url, String realm, String clientId) {
	}

}
