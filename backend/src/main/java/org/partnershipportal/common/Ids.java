package org.partnershipportal.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Ids of our own: UUIDs of version 7, which sort by the time they were made. */
public final class Ids {

	private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	private Ids() {
	}

	/** A new id, greater than every id this process made before. */
	public static String next() {
		return GENERATOR.generate().toString();
	}

}
