package org.partnershipportal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Patch;
import org.partnershipportal.vocabulary.ActorFamily;

/**
 * A change of an actor; the fields are those of {@code ChangeActorInput}.
 */
public record ActorChange(String id, int version, Patch<String> name, Patch<String> alternateName, Patch<String> kind,
		Patch<List<ActorFamily>> alsoFamilies, Patch<String> description, Patch<String> email, Patch<String> phone,
		Patch<String> website, Patch<List<String>> communities, Patch<String> reportsTo, Patch<Boolean> confidential) {

	/**
	 * The fields of an actor that a change may give, as they are called when it is read.
	 */
	public static final Set<String> FIELDS = Set.of("name", "alternateName", "kind", "families", "description", "email",
			"phone", "website", "communities", "reportsTo", "confidential");

	/** Those that somebody may propose who does not keep the entry. */
	public static final Set<String> PROPOSABLE = Set.of("name", "alternateName", "description", "email", "phone",
			"website");

	/**
	 * A change of {@link #PROPOSABLE} fields.
	 * @param values the new values by the names of the fields
	 */
	public static ActorChange of(String id, int version, Map<String, ? extends @Nullable Object> values) {
		return new ActorChange(id, version, Patch.text(values, "name"), Patch.text(values, "alternateName"),
				Patch.keep(), Patch.keep(), Patch.text(values, "description"), Patch.text(values, "email"),
				Patch.text(values, "phone"), Patch.text(values, "website"), Patch.keep(), Patch.keep(), Patch.keep());
	}

	/** The values of the {@link #PROPOSABLE} fields of an actor. */
	public static Map<String, @Nullable Object> values(Actor actor) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("name", actor.name());
		values.put("alternateName", actor.alternateName());
		values.put("description", actor.description());
		values.put("email", actor.email());
		values.put("phone", actor.phone());
		values.put("website", actor.website());
		return values;
	}

	/** Those of {@link #FIELDS} that this change gives. */
	Set<String> given() {
		Map<String, Patch<?>> fields = new LinkedHashMap<>();
		fields.put("name", this.name);
		fields.put("alternateName", this.alternateName);
		fields.put("kind", this.kind);
		fields.put("families", this.alsoFamilies);
		fields.put("description", this.description);
		fields.put("email", this.email);
		fields.put("phone", this.phone);
		fields.put("website", this.website);
		fields.put("communities", this.communities);
		fields.put("reportsTo", this.reportsTo);
		fields.put("confidential", this.confidential);
		return Patch.given(fields);
	}

}
