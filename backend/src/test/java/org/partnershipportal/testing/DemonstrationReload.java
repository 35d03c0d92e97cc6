package org.partnershipportal.testing;

import java.util.Map;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

import org.partnershipportal.influence.projection.LinkProjection;

/** Loads the demonstration data again where another test has emptied the database. */
class DemonstrationReload implements TestExecutionListener {

	@Override
	public void beforeTestClass(TestContext test) throws Exception {
		ApplicationContext context = test.getApplicationContext();
		Graph graph = context.getBean(Graph.class);
		if (graph.number("MATCH (a:Actor {id: $id}) RETURN count(a)",
				Map.of("id", Demonstration.HARBOUR_STATION)) == 0) {
			graph.clear();
			// It leaves no change record from which the links in memory could tell.
			context.getBean(LinkProjection.class).rebuild();
			for (ApplicationRunner runner : context.getBeansOfType(ApplicationRunner.class).values()) {
				runner.run(new DefaultApplicationArguments());
			}
		}
	}

}
