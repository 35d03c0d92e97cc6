package org.partnershipportal.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.stereotype.Component;

/**
 * What browsers are told on every answer, refusals included: nothing but our own files
 * and the identity server, no script or style written into a page, no frame elsewhere;
 * and TLS for a year from whoever spoke it once.
 */
@Component
class SecurityHeaders implements HeaderWriter {

	private final List<HeaderWriter> writers;

	SecurityHeaders(SecurityProperties properties) {
		CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
		opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
		CrossOriginResourcePolicyHeaderWriter resources = new CrossOriginResourcePolicyHeaderWriter();
		resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
		this.writers = List.of(new ContentSecurityPolicyHeaderWriter(contentSecurityPolicy(properties.origin())),
				new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN), new XContentTypeOptionsHeaderWriter(),
				new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN), opener, resources,
				new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=(self), payment=(), usb=()"),
				new HstsHeaderWriter());
	}

	private static String contentSecurityPolicy(String identityServer) {
		return "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' " + identityServer
				+ "; frame-src 'self' " + identityServer + "; img-src 'self' data:; object-src 'none'; "
				+ "base-uri 'self'; form-action 'self' " + identityServer + "; frame-ancestors 'self'";
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		this.writers.forEach((writer) -> writer.writeHeaders(request, response));
	}

}
