package org.partnershipportal.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.json.JsonMapper;

/** Signs in to the tests' identity server with a demonstration account. */
public final class SignIn {

	private SignIn() {
	}

	/** An access token of an account, e.g. {@code officer}. */
	public static String as(String account) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(TestServers.keycloak().issuer() + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=password&client_id=partnership-portal-test&username=" + account
					+ "&password=demonstration"))
			.build();
		try {
			HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException("Cannot sign in as " + account + ": " + response.body());
			}
			return JsonMapper.shared().readTree(response.body()).path("access_token").asString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
