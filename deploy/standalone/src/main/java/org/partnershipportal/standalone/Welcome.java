package org.partnershipportal.standalone;

import java.nio.file.Path;
import java.time.Duration;

/** What the user is told when everything runs. */
final class Welcome {

	private static final String SIGN_INS = """
			Demonstration sign-ins, each with the password "demonstration":
			  manager       middle manager, Regional police of Sela province
			  officer       community officer, Port Sela harbour police station
			  officer2      her colleague at the same station
			  partner       partner organisation, Seafarers' mission
			  coordinator   Provincial anti-trafficking coordination office
			""";

	private Welcome() {
	}

	static String text(LaunchOptions options, boolean demonstration, Path data, Duration taken) {
		return """

				The portal is at %s (started in %s)

				%s
				Accounts are kept at %s/admin (user %s, password in %s).
				Data and logs are in %s. Ctrl-C stops everything.
				""".formatted(options.portalUrl(), Progress.seconds(taken),
				demonstration ? SIGN_INS : "No demonstration data: make the first accounts with the administrator's.\n",
				options.keycloakUrl(), Startup.ADMINISTRATOR, data.resolve(DataFolder.SETTINGS), data);
	}

}
