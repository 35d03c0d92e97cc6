package org.partnershipportal.merging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that somebody is about to add.
 *
 * @param name its name
 * @param alternateName another name; null when there is none
 * @param email contact address; null when not given
 * @param phone telephone; null when not given
 * @param website web address; null when not given
 */
public record SoughtEntry(String name, @Nullable String alternateName, @Nullable String email, @Nullable String phone,
		@Nullable String website) {

	Looks looks() {
		return new Looks(new Duplicate.Entry("", this.name, null), "",
				Stream.of(this.name, (this.alternateName != null) ? this.alternateName : "")
					.map(Looks::words)
					.filter((words) -> !words.isEmpty())
					.toList(),
				Looks.phone(this.phone).collect(Collectors.toSet()),
				Looks.email(this.email).collect(Collectors.toSet()),
				Stream.concat(Looks.site(this.website), Looks.domain(this.email)).collect(Collectors.toSet()), Set.of(),
				Set.of(), List.of());
	}

}
