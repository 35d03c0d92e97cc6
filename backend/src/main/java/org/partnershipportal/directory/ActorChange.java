package org.partnershipportal.directory;

import java.util.List;

import org.partnershipportal.common.Patch;
import org.partnershipportal.vocabulary.ActorFamily;

/**
 * A change of an actor; the fields are those of {@code ChangeActorInput}.
 */
public record ActorChange(String id, int version, Patch<String> name, Patch<String> alternateName, Patch<String> kind,
		Patch<List<ActorFamily>> alsoFamilies, Patch<String> description, Patch<String> email, Patch<String> phone,
		Patch<String> website, Patch<List<String>> communities, Patch<String> reportsTo, Patch<Boolean> confidential) {
}
