package org.partnershipportal.security;

/** What became of actors that were merged into others. */
@FunctionalInterface
interface Successors {

	/** The actor that an id stands for now: itself unless it was merged. */
	String of(String actor);

}
