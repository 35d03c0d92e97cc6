package org.partnershipportal.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Import runs can be found by id. */
@Configuration(proxyBeanMethods = false)
class ImportLookup {

	@Bean
	Findable findableImportRuns(ImportRuns runs) {
		return Findable.node("ImportRun", Operation.IMPORT_RUN, "ImportRun", runs::byIds);
	}

}
