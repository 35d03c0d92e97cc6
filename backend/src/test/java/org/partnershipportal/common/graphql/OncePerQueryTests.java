package org.partnershipportal.common.graphql;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class OncePerQueryTests {

	private final AtomicInteger reads = new AtomicInteger();

	private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(
			new SchemaParser().parse("type Query { a: Int b: Int other: Int } type Mutation { a: Int b: Int }"),
			RuntimeWiring.newRuntimeWiring()
				.type("Query",
						(type) -> type.dataFetcher("a", (environment) -> read("us"))
							.dataFetcher("b", (environment) -> read("us"))
							.dataFetcher("other", (environment) -> read("them")))
				.type("Mutation",
						(type) -> type.dataFetcher("a", (environment) -> read("us"))
							.dataFetcher("b", (environment) -> read("us")))
				.build()))
		.instrumentation(new OncePerQuery())
		.build();

	private int read(String key) {
		return OncePerQuery.read(List.of(key), this.reads::incrementAndGet);
	}

	@BeforeEach
	void aRequest() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
	}

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void readsOnceForEachWhileAQueryIsAnswered() {
		assertThat(this.graphQl.execute("{ a b other }").<Object>getData().toString()).isEqualTo("{a=1, b=1, other=2}");
	}

	@Test
	void readsEachTimeWhereSomethingMayHaveChanged() {
		assertThat(this.graphQl.execute("mutation { a b }").<Object>getData().toString()).isEqualTo("{a=1, b=2}");
		assertThat(read("us")).isEqualTo(3);
	}

	@Test
	void remembersNothingOfTheQueryBefore() {
		this.graphQl.execute("{ a }");
		assertThat(this.graphQl.execute("{ a }").<Object>getData().toString()).isEqualTo("{a=2}");
	}

	@Test
	void readsEachTimeWithoutARequest() {
		RequestContextHolder.resetRequestAttributes();
		assertThat(this.graphQl.execute("{ a b }").<Object>getData().toString()).isEqualTo("{a=1, b=2}");
	}

}
