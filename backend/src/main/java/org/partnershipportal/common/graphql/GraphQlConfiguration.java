package org.partnershipportal.common.graphql;

import java.util.List;

import graphql.scalars.ExtendedScalars;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.pagination.ConnectionFieldTypeVisitor;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.core.StreamReadFeature;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	/** {@code Node} is whatever a feature says it is. */
	@Bean
	RuntimeWiringConfigurer nodeTypeResolver(List<NodeType<?>> types) {
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(Types.amongNodes(types)));
	}

	/** What says two things under one name is refused, not guessed at. */
	@Bean
	JsonMapperBuilderCustomizer strictJson() {
		return (json) -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
	}

	@Bean
	GraphQlSourceBuilderCustomizer connections(PageConnectionAdapter adapter) {
		return (builder) -> builder.typeVisitors(List.of(ConnectionFieldTypeVisitor.create(List.of(adapter))));
	}

	@Bean
	GraphQlSourceBuilderCustomizer parsedDocuments(DocumentCache documents) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

}
