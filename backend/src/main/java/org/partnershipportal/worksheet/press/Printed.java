package org.partnershipportal.worksheet.press;

/**
 * A paper as a file.
 *
 * @param pdf the file; whoever gets it owns it
 * @param pages how many pages it has
 */
public record Printed(byte[] pdf, int pages) {
}
