package org.partnershipportal.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** What of the SARA work can be found by id and by words. */
@Configuration(proxyBeanMethods = false)
class ProblemLookup {

	@Bean
	Findable findableProblems(Problems problems, ProblemScope scope) {
		return Findable.node("Problem", Operation.PROBLEM, "Problem", problems::byIds)
			.searched("PROBLEM", "problem_titleWords_fulltext", "title", ProblemScope.sees("n"), scope::parameters);
	}

	@Bean
	Findable findableSides(Sides sides) {
		return Findable.node("Side", Operation.SIDE, "Side", sides::byIds);
	}

	@Bean
	Findable findableSideAnalyses(Sides sides) {
		return Findable.node("SideAnalysis", Operation.SIDE, "SideAnalysis", sides::analysesByIds);
	}

}
