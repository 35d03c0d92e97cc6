package org.partnershipportal.upkeep.graphql;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.common.graphql.Types;

/** Which GraphQL types entries of the directory have: the same as nodes. */
@Configuration(proxyBeanMethods = false)
class UpkeepTypes {

	@Bean
	RuntimeWiringConfigurer directoryEntryTypeResolver(List<NodeType<?>> nodes) {
		return (wiring) -> wiring.type("DirectoryEntry", (type) -> type.typeResolver(Types.amongNodes(nodes)));
	}

}
