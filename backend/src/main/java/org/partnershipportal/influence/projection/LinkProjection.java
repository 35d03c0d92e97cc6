package org.partnershipportal.influence.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.partnershipportal.audit.Change;
import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.audit.Followed;
import org.partnershipportal.influence.chain.LinkGraph;
import org.partnershipportal.influence.chain.LinkRows;

/**
 * The links in memory, {@linkplain Followed caught up} with every change committed before
 * the question. That costs one query when nothing changed and two when something did; two
 * at the first question.
 */
@Component
public class LinkProjection {

	private static final Logger logger = LoggerFactory.getLogger(LinkProjection.class);

	/** With more to read again than this, everything is read again. */
	private static final int MANY = 5000;

	private final LinkReader reader;

	private final Followed<LinkGraph> links;

	LinkProjection(LinkReader reader, ChangeFeed feed) {
		this.reader = reader;
		this.links = new Followed<>(feed, this::built, this::caughtUp);
	}

	/** The links as they are in the database. */
	public LinkGraph current() {
		return this.links.current();
	}

	/** Forgets everything, after writes that left no change record. */
	public void rebuild() {
		this.links.rebuild();
	}

	private LinkGraph built() {
		long start = System.nanoTime();
		LinkRows rows = this.reader.all();
		LinkGraph graph = LinkGraph.empty().with(rows);
		logger.info("Read the links of {} actors, {} partnerships, {} sides and {} problems in {} ms",
				rows.actors().size(), rows.partnerships().size(), rows.sides().size(), rows.problems().size(),
				(System.nanoTime() - start) / 1_000_000);
		return graph;
	}

	private @Nullable LinkGraph caughtUp(LinkGraph known, List<Change> news) {
		Set<String> touched = new HashSet<>();
		news.forEach((change) -> {
			touched.add(change.objectId());
			touched.addAll(change.touches());
		});
		if (touched.size() > MANY) {
			return null;
		}
		LinkRows rows = this.reader.some(touched);
		Told told = Told.of(rows);
		for (Change change : news) {
			if (!told.covers(change)) {
				logger.warn("Change {} of {} {} names nothing to read again; reading everything", change.id(),
						change.objectType(), change.objectId());
				return null;
			}
		}
		return known.with(rows);
	}

	/** Ids of what was read again. */
	private record Told(Set<String> actors, Set<String> partnerships, Set<String> sides, Set<String> problems) {

		static Told of(LinkRows rows) {
			Told told = new Told(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
			rows.actors().forEach((row) -> told.actors().add(row.id()));
			rows.partnerships().forEach((row) -> told.partnerships().add(row.id()));
			rows.sides().forEach((row) -> told.sides().add(row.id()));
			rows.problems().forEach((row) -> told.problems().add(row.id()));
			return told;
		}

		/**
		 * Whether what holds the links that such a change alters was among what was read.
		 */
		boolean covers(Change change) {
			return switch (change.objectType()) {
				case "Actor", "PoliceUnit", "Organisation" -> any(change, this.actors);
				case "Partnership", "Party" -> any(change, this.partnerships);
				case "Influence" -> any(change, this.sides);
				case "Problem", "SideAnalysis" -> any(change, this.problems);
				default -> true;
			};
		}

		private static boolean any(Change change, Collection<String> ids) {
			return ids.contains(change.objectId()) || change.touches().stream().anyMatch(ids::contains);
		}

	}

}
