package org.partnershipportal.hsds;

/**
 * Where something was read.
 *
 * @param file the name of the file
 * @param line the line it begins on, the first being 1; 0 when {@code pointer} says it
 * @param pointer the JSON pointer to it; empty when {@code line} says it
 */
public record HsdsOrigin(String file, long line, String pointer) {

	static HsdsOrigin of(String file) {
		return new HsdsOrigin(file, 0, "");
	}

	static HsdsOrigin line(String file, long line) {
		return new HsdsOrigin(file, line, "");
	}

	/** As people write it: {@code phones.csv:12}, {@code all.json#/services/0}. */
	@Override
	public String toString() {
		return this.file + ((this.line > 0) ? ":" + this.line : "")
				+ (this.pointer.isEmpty() ? "" : "#" + this.pointer);
	}

}
