package org.partnershipportal.standalone;

import java.nio.file.Path;

/** The Java that runs this program and with which it starts others. */
final class ThisJava {

	private ThisJava() {
	}

	static String command() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * Its exact version, fit for the name of a file: a class archive is of no use to
	 * another.
	 */
	static String version() {
		return System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+-]", "_");
	}

}
