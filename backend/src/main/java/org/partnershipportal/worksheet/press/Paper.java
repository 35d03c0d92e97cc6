package org.partnershipportal.worksheet.press;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is to be printed.
 *
 * @param language the language of its texts
 * @param title its title
 * @param marking who may read it: at the head of every page
 * @param imprint who printed it and when: at the foot of every page
 * @param pageNumber how a page is numbered: {@value #PAGE} stands for the page,
 * {@value #PAGES} for how many there are
 * @param unprintable what is said at the end when some letters could not be printed
 * @param at when it is printed
 * @param blocks what stands on it
 */
public record Paper(Locale language, String title, String marking, String imprint, String pageNumber,
		String unprintable, Instant at, List<Block> blocks) {

	/** Stands for the number of a page. */
	public static final String PAGE = "{page}";

	/** Stands for how many pages there are. */
	public static final String PAGES = "{pages}";

	public Paper {
		blocks = List.copyOf(blocks);
	}

}
