package org.partnershipportal.audit;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.logging.LoggingSystem;

import org.partnershipportal.audit.chain.Break;
import org.partnershipportal.audit.chain.Head;
import org.partnershipportal.audit.chain.Verification;
import org.partnershipportal.audit.chain.Verification.Findings;

/**
 * Checks the change record from a command line, against the database that the service is
 * set to use or another one. Exits with 0 when the record is whole, 1 when it is not, 2
 * when it could not be checked.
 */
public final class VerifyCommand {

	/** The argument that asks for it. */
	public static final String NAME = "verify-change-record";

	private static final int WHOLE = 0;

	private static final int BROKEN = 1;

	private static final int UNCHECKED = 2;

	private static final Pattern PUBLISHED = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

	private static final String USAGE = """
			Usage: verify-change-record [--uri URI] [--username NAME] [--expect NUMBER:HASH]…

			Checks the change record's hash chain and names the first entry that does not hold.

			  --uri URI             the database (SPRING_NEO4J_URI, else bolt://127.0.0.1:7687)
			  --username NAME       its user (SPRING_NEO4J_AUTHENTICATION_USERNAME, else neo4j)
			  --expect NUMBER:HASH  a head that was published earlier; as many as there are

			The password is read from SPRING_NEO4J_AUTHENTICATION_PASSWORD. Without a published head nobody can
			tell whether the end was cut off, or everything written anew, by somebody who may write to the database.

			Exit code 0: the record is whole; 1: it is broken; 2: it could not be checked.""";

	private VerifyCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what was given after {@link #NAME}
	 * @param environment the variables of the process
	 * @param out where the findings are told
	 * @return the exit code
	 */
	public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
		// The driver has nothing to say to whoever reads the findings.
		LoggingSystem.get(VerifyCommand.class.getClassLoader()).beforeInitialize();
		if (arguments.contains("--help")) {
			out.println(USAGE);
			return WHOLE;
		}
		try {
			return verify(options(arguments, environment), environment, out);
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			return UNCHECKED;
		}
	}

	private record Options(String uri, String username, Map<Long, String> published) {
	}

	private static Options options(List<String> arguments, Map<String, String> environment) {
		String uri = environment.getOrDefault("SPRING_NEO4J_URI", "bolt://127.0.0.1:7687");
		String username = environment.getOrDefault("SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j");
		Map<Long, String> published = new TreeMap<>();
		Deque<String> rest = new ArrayDeque<>(arguments);
		while (!rest.isEmpty()) {
			String option = rest.removeFirst();
			switch (option) {
				case "--uri" -> uri = value(option, rest);
				case "--username" -> username = value(option, rest);
				case "--expect" -> expect(value(option, rest), published);
				default -> throw new IllegalArgumentException("Unknown option " + option + "; --help lists them all.");
			}
		}
		return new Options(uri, username, published);
	}

	private static String value(String option, Deque<String> rest) {
		String value = rest.pollFirst();
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException(option + " needs a value.");
		}
		return value;
	}

	private static void expect(String value, Map<Long, String> published) {
		Matcher matcher = PUBLISHED.matcher(value);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"--expect takes a number, a colon and a hash of 64 hexadecimal digits, not " + value + ".");
		}
		String other = published.put(Long.valueOf(matcher.group(1)), matcher.group(2));
		if (other != null && !other.equals(matcher.group(2))) {
			throw new IllegalArgumentException("Two different hashes are expected for entry " + matcher.group(1) + ".");
		}
	}

	private static int verify(Options options, Map<String, String> environment, PrintStream out) {
		String password = environment.getOrDefault("SPRING_NEO4J_AUTHENTICATION_PASSWORD", "");
		AuthToken auth = password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(options.username(), password);
		try (Driver driver = GraphDatabase.driver(options.uri(), auth)) {
			driver.verifyConnectivity();
			return tell(new Verification(driver, options.published()).run(), options, out);
		}
		catch (Neo4jException ex) {
			out.println("The change record could not be checked: " + ex.getMessage());
			return UNCHECKED;
		}
	}

	private static int tell(Findings findings, Options options, PrintStream out) {
		Break broken = findings.broken();
		if (broken != null) {
			out.println("BROKEN at entry " + broken.number() + " (" + broken.kind() + "): " + broken.explanation());
			out.println("The " + findings.entries() + " entries up to " + findings.entries()
					+ " hold; what comes after was not looked at.");
		}
		if (findings.outside() > 0) {
			out.println("BROKEN: " + findings.outside() + " entries stand outside the chain and do not wait for it.");
		}
		if (findings.whole()) {
			out.println("The change record is whole: " + findings.entries() + " entries hold.");
			options.published().keySet().forEach((number) -> out.println("Entry " + number + " is as published."));
			Head head = findings.head();
			if (head != null) {
				out.println("Head: " + head.number() + ":" + head.hash() + " sealed at " + head.at());
			}
		}
		if (findings.waiting() > 0) {
			out.println(findings.waiting() + " entries wait to be sealed, the first since " + findings.waitingSince()
					+ "; if that is more than a few seconds, see whether the portal runs and what its log says.");
		}
		return findings.whole() ? WHOLE : BROKEN;
	}

}
