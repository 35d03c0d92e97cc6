package org.partnershipportal.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.RunAs;
import org.partnershipportal.sharing.NewShare;

/**
 * Loads the demonstration data when the service starts on a graph without actors, all in
 * one transaction. The service is ready for requests only afterwards.
 */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class DemonstrationData implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationData.class);

	/** Of several replicas that start, one passes while the others wait here. */
	private static final String LOCK = """
			MATCH (gate:PartnershipKind {code: 'INFORMAL'})
			SET gate.lock = true
			REMOVE gate.lock
			""";

	private static final String USED = "RETURN EXISTS { (:Actor) }";

	/** A slow machine with a new database needs a while. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Neo4jClient neo4j;

	private final TransactionTemplate transaction;

	private final DirectoryLoading directory;

	private final PartnershipLoading partnerships;

	private final IndicatorLoading indicators;

	private final PastLoading past;

	private final ProblemLoading problems;

	private final ConcernLoading concerns;

	private final AssessmentLoading assessments;

	private final ReferralLoading referrals;

	private final Today today;

	DemonstrationData(Neo4jClient neo4j, PlatformTransactionManager transactions, DirectoryLoading directory,
			PartnershipLoading partnerships, IndicatorLoading indicators, PastLoading past, ProblemLoading problems,
			ConcernLoading concerns, AssessmentLoading assessments, ReferralLoading referrals, Today today) {
		this.neo4j = neo4j;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout((int) LONGEST.toSeconds());
		this.directory = directory;
		this.partnerships = partnerships;
		this.indicators = indicators;
		this.past = past;
		this.problems = problems;
		this.concerns = concerns;
		this.assessments = assessments;
		this.referrals = referrals;
		this.today = today;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.transaction.executeWithoutResult((status) -> {
			this.neo4j.query(LOCK).run();
			if (this.neo4j.query(USED).fetchAs(Boolean.class).one().orElse(false)) {
				logger.info("The graph is in use already; demonstration data are left as they are");
			}
			else {
				load();
			}
		});
		logger.info("Demonstration data ready");
	}

	private void load() {
		EntryFiles files = EntryFiles.read();
		Keys communities = new Keys();
		Keys actors = new Keys();
		Keys problems = new Keys();
		step(files.communities().size() + " communities", DemonstrationUsers.COORDINATOR,
				() -> this.directory.communities(files.communities(), communities));
		step(files.actors().size() + " actors", DemonstrationUsers.COORDINATOR,
				() -> this.directory.actors(files.actors(), communities, actors));
		step(files.services().size() + " services", DemonstrationUsers.COORDINATOR,
				() -> this.directory.services(files.services(), actors));
		Keys partnerships = new Keys();
		step(files.partnerships().size() + " partnerships", DemonstrationUsers.COORDINATOR,
				() -> this.partnerships.partnerships(files.partnerships(), communities, actors, partnerships));
		step(files.indicatorLists().size() + " indicator lists", DemonstrationUsers.manager(actors.id("national")),
				() -> this.indicators.lists(files.indicatorLists(), communities));
		step(files.past().size() + " problems of earlier years", DemonstrationUsers.COORDINATOR,
				() -> this.past.problems(files.past(), communities, actors, partnerships));
		List<NewShare> shares = new ArrayList<>();
		step(files.problems().size() + " problems", DemonstrationUsers.officer(actors.id("national")), () -> shares
			.addAll(this.problems.problems(files.problems(), communities, actors, partnerships, problems)));
		step("the assessments", DemonstrationUsers.officer(actors.id("national")), this.assessments::load);
		step(shares.size() + " shares", DemonstrationUsers.manager(actors.id("national")),
				() -> this.problems.share(shares));
		step(files.concerns().size() + " concerns", DemonstrationUsers.officer(actors.id("national")),
				() -> this.concerns.concerns(files.concerns(), communities, actors, problems));
		step("the national mechanisms", DemonstrationUsers.COORDINATOR,
				() -> this.referrals.mechanisms(files.actors(), actors));
		step(files.referrals().size() + " referrals", DemonstrationUsers.COORDINATOR,
				() -> this.referrals.referrals(files.referrals(), communities, actors));
	}

	private void step(String what, CurrentUser user, Runnable work) {
		Instant start = this.today.instant();
		RunAs.user(user, () -> {
			work.run();
			return what;
		});
		logger.info("Demonstration data: {} in {} ms", what, Duration.between(start, this.today.instant()).toMillis());
	}

}
