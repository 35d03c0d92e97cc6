package org.partnershipportal.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few requests to Keycloak's administration that starting the portal takes. */
public final class KeycloakAdmin {

	private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String url;

	private final String username;

	private final String password;

	/**
	 * Signs in for each request anew.
	 * @param url the base URL of Keycloak
	 * @param username the name of its administrator
	 * @param password the password of its administrator
	 */
	public KeycloakAdmin(String url, String username, String password) {
		this.url = url;
		this.username = username;
		this.password = password;
	}

	/** Whether a realm's sign-in works already. */
	boolean answers(String realm) {
		try {
			return send(request("/realms/" + realm + "/.well-known/openid-configuration").GET()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Adds what a partial import file holds to a realm.
	 * @param realm the name of the realm
	 * @param file the file, a request body of Keycloak's partial import
	 * @throws ServerStartException if Keycloak refuses it
	 */
	public void importInto(String realm, Path file) {
		try {
			expect("import of " + file.getFileName(), 200,
					send(authorized("/admin/realms/" + realm + "/partialImport")
						.header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofFile(file))));
		}
		catch (IOException ex) {
			throw new ServerStartException("Keycloak did not take " + file + ": " + ex.getMessage(), ex);
		}
	}

	/** Lets sign-ins return to these addresses of the portal, and to no others. */
	void setPortalUrls(String realm, String clientId, List<String> urls) {
		String clients = "/admin/realms/" + realm + "/clients";
		try {
			HttpResponse<String> found = expect("look-up of " + clientId, 200,
					send(authorized(clients + "?clientId=" + encode(clientId)).GET()));
			String id = first(ID, found.body(), "the client " + clientId);
			String body = "{\"clientId\":\"" + clientId + "\",\"redirectUris\":" + array(urls, "/*")
					+ ",\"webOrigins\":" + array(urls, "") + "}";
			expect("change of " + clientId, 204,
					send(authorized(clients + "/" + id).header("Content-Type", "application/json")
						.PUT(HttpRequest.BodyPublishers.ofString(body))));
		}
		catch (IOException ex) {
			throw new ServerStartException("Keycloak did not take the portal's address: " + ex.getMessage(), ex);
		}
	}

	private static String array(List<String> values, String end) {
		return values.stream().map((value) -> "\"" + value + end + "\"").collect(Collectors.joining(",", "[", "]"));
	}

	private HttpRequest.Builder authorized(String path) throws IOException {
		String form = "grant_type=password&client_id=admin-cli&username=" + encode(this.username) + "&password="
				+ encode(this.password);
		HttpResponse<String> answer = expect("sign-in of the administrator", 200,
				send(request("/realms/master/protocol/openid-connect/token")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(form))));
		return request(path).header("Authorization", "Bearer " + first(ACCESS_TOKEN, answer.body(), "an access token"));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path)).timeout(Duration.ofSeconds(60));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	private static HttpResponse<String> expect(String what, int status, HttpResponse<String> answer)
			throws IOException {
		if (answer.statusCode() != status) {
			throw new IOException(what + " was answered with " + answer.statusCode() + ": " + answer.body());
		}
		return answer;
	}

	private static String first(Pattern pattern, String text, String what) throws IOException {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IOException("no sign of " + what + " in the answer");
		}
		return matcher.group(1);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
