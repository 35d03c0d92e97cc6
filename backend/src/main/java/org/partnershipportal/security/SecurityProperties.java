package org.partnershipportal.security;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts come from.
 *
 * @param issuer the realm's address as browsers see it and as tokens name it
 * @param jwkSetUri where the realm's keys are fetched; below the issuer when not given
 * @param audience what a token for this API must name
 * @param clientId the browser's client in the realm
 * @param longestToken for how long a token may be made out; one that would hold longer is
 * refused, since what it says of roles would
 * @param clockSkew how far the identity server's clock may be from ours
 */
@ConfigurationProperties("portal.security")
record SecurityProperties(@DefaultValue("http://127.0.0.1:8180/realms/partnership-portal") URI issuer,
		@Nullable URI jwkSetUri, @DefaultValue("partnership-portal-api") String audience,
		@DefaultValue("partnership-portal") String clientId, @DefaultValue("10m") Duration longestToken,
		@DefaultValue("10s") Duration clockSkew) {

	String keys() {
		return (this.jwkSetUri != null) ? this.jwkSetUri.toString() : this.issuer + "/protocol/openid-connect/certs";
	}

	/** The identity server's own address, without the realm. */
	String server() {
		String address = this.issuer.toString();
		int realms = address.indexOf("/realms/");
		return (realms < 0) ? address : address.substring(0, realms);
	}

	String realm() {
		String address = this.issuer.toString();
		return address.substring(address.lastIndexOf('/') + 1);
	}

	/** Scheme, host and port of the identity server, for the content security policy. */
	String origin() {
		return this.issuer.getScheme() + "://" + this.issuer.getAuthority();
	}

}
