package org.partnershipportal.importing.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.importing.ImportRun;

/** Which GraphQL type an import run has. */
@Configuration(proxyBeanMethods = false)
class ImportTypes {

	@Bean
	NodeType<ImportRun> importRunNode() {
		return NodeType.of(ImportRun.class, "ImportRun");
	}

}
