package org.partnershipportal.directory.graphql;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Viewers;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Role;

@Controller
class ViewerController {

	private final Permissions permissions;

	private final Viewers viewers;

	private final Actors actors;

	ViewerController(Viewers viewers, Permissions permissions, Actors actors) {
		this.viewers = viewers;
		this.permissions = permissions;
		this.actors = actors;
	}

	@QueryMapping
	CurrentUser viewer() {
		return this.viewers.current();
	}

	@SchemaMapping(typeName = "Viewer")
	List<Role> roles(CurrentUser viewer) {
		return viewer.roles().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "Viewer")
	Optional<Actor> actor(CurrentUser viewer) {
		@Nullable String id = viewer.actorId();
		return (id != null) ? this.actors.find(id) : Optional.empty();
	}

	@SchemaMapping(typeName = "Viewer")
	List<String> permittedOperations() {
		return this.permissions.permitted();
	}

}
