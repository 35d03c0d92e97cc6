package org.partnershipportal.common;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class DocumentLimitsIT {

	@Autowired
	Api api;

	@Test
	void refusesABombOfFragmentsAndGoesOn() {
		String bomb = "query { viewer { ...f0 } } " + IntStream.range(0, 20)
			.mapToObj((i) -> "fragment f" + i + " on Viewer { "
					+ ((i < 19) ? "...f" + (i + 1) + " actor { communities { edges { node { id } } } } a" + i
							+ ": actor { id } ...f" + (i + 1) : "name")
					+ " }")
			.collect(Collectors.joining(" "));
		assertThat(this.api.as(Role.OFFICER).send(bomb, Map.of()).path("errors")).isNotEmpty();
		assertThat(this.api.as(Role.OFFICER).data("{ viewer { name } }", Map.of()).at("/viewer/name").asString())
			.isEqualTo("officer");
	}

	@Test
	void refusesADocumentThatNestsTooDeep() {
		String parts = "parts { edges { node { ".repeat(8) + "id" + " } } }".repeat(8);
		assertThat(this.api.as(Role.OFFICER)
			.send("{ communities { edges { node { " + parts + " } } } }", Map.of())
			.path("errors")
			.toString()).contains("depth");
	}

	@Test
	void refusesManyAliasesOfOneField() {
		String aliases = IntStream.range(0, 700)
			.mapToObj((i) -> "a" + i + ": viewer { name }")
			.collect(Collectors.joining(" "));
		assertThat(this.api.as(Role.OFFICER).send("{ " + aliases + " }", Map.of()).path("errors")).isNotEmpty();
	}

}
