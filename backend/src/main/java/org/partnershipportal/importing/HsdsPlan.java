package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of an entry of the directory and of everything that belongs to it:
 * made without writing, so that a trial tells what an import does.
 */
final class HsdsPlan {

	private final HsdsEntry entry;

	private final HsdsItem root;

	/** Attributes and changes of rows. */
	private final List<HsdsItem> loose = new ArrayList<>();

	/** Fields of the entry itself. */
	private final Map<String, Object> fields = new LinkedHashMap<>();

	/** Which of the fields become another. */
	private final Set<String> changes = new LinkedHashSet<>();

	/** What of the profile is written; empty when nothing is. */
	private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

	/** What it refers to, by column, with our ids. */
	private final Map<String, String> references = new HashMap<>();

	/** Items and loose rows of which something is kept as it came. */
	private final List<HsdsItem> keeping = new ArrayList<>();

	private int version;

	HsdsPlan(HsdsEntry entry, HsdsItem root) {
		this.entry = entry;
		this.root = root;
	}

	HsdsEntry entry() {
		return this.entry;
	}

	HsdsItem root() {
		return this.root;
	}

	List<HsdsItem> loose() {
		return this.loose;
	}

	Map<String, Object> fields() {
		return this.fields;
	}

	Set<String> changes() {
		return this.changes;
	}

	Map<String, @Nullable Object> given() {
		return this.given;
	}

	Map<String, String> references() {
		return this.references;
	}

	List<HsdsItem> keeping() {
		return this.keeping;
	}

	/** All that is said of the entry, what is no part of it too. */
	Stream<HsdsItem> items() {
		return Stream.concat(this.root.all().stream(), this.loose.stream());
	}

	/** Whether anything of it is to be written. */
	boolean writes() {
		return !(this.changes.isEmpty() && this.given.isEmpty() && this.keeping.isEmpty());
	}

	/** Its version; 0 when it is new. */
	int version() {
		return this.version;
	}

	void version(int now) {
		this.version = now;
	}

}
