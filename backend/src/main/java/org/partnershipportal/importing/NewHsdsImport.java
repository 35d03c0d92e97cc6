package org.partnershipportal.importing;

import java.util.List;

/**
 * An import of an HSDS package to be started; the fields are those of
 * {@code StartHsdsImportInput}.
 *
 * @param name the name given to it
 * @param files the files of the package
 * @param register whose ids the package uses
 * @param actorKind code of the kind that new organisations are
 * @param serviceTypes codes of the types of new services of which the package says none
 * @param trial whether it is only told what would happen
 */
public record NewHsdsImport(String name, List<File> files, String register, String actorKind, List<String> serviceTypes,
		boolean trial) {

	/**
	 * A file of the package.
	 *
	 * @param name its name, which tells what is in it
	 * @param content its bytes in Base64
	 */
	public record File(String name, String content) {
	}

}
