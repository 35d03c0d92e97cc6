package org.partnershipportal.worksheet;

import java.util.List;

import org.partnershipportal.audit.RestrictedRead;

/**
 * A worksheet as a file to print. Whoever gets it has read every side that is on it.
 *
 * @param fileName a name for the file
 * @param mediaType what kind of file it is
 * @param language the language of its texts, BCP 47
 * @param pages how many pages it has
 * @param content the file in Base64
 * @param sidesRead the sides it tells of whose reading is recorded
 */
public record WorksheetPaper(String fileName, String mediaType, String language, int pages, String content,
		List<ReadSide> sidesRead) implements RestrictedRead {

	public WorksheetPaper {
		sidesRead = List.copyOf(sidesRead);
	}

}
