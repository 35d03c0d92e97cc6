package org.partnershipportal.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.partnershipportal.demonstration.Entries.ActorEntry;
import org.partnershipportal.demonstration.Entries.CommunityEntry;
import org.partnershipportal.demonstration.Entries.ConcernEntry;
import org.partnershipportal.demonstration.Entries.IndicatorListEntry;
import org.partnershipportal.demonstration.Entries.PartnershipEntry;
import org.partnershipportal.demonstration.Entries.ProblemEntry;
import org.partnershipportal.demonstration.Entries.ReferralEntry;
import org.partnershipportal.demonstration.Entries.ServiceEntry;
import org.partnershipportal.demonstration.PastEntries.PastProblem;

/**
 * The YAML files.
 *
 * @param past problems of earlier years, the earliest first
 * @param problems in the order of their files' names
 */
record EntryFiles(List<CommunityEntry> communities, List<ActorEntry> actors, List<ServiceEntry> services,
		List<PartnershipEntry> partnerships, List<IndicatorListEntry> indicatorLists, List<PastProblem> past,
		List<ProblemEntry> problems, List<ConcernEntry> concerns, List<ReferralEntry> referrals) {

	/** The language everything in them is written in. */
	static final String LANGUAGE = "en";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	static EntryFiles read() {
		try {
			return new EntryFiles(list("communities", CommunityEntry.class), list("actors", ActorEntry.class),
					list("services", ServiceEntry.class), list("partnerships", PartnershipEntry.class),
					list("indicator-lists", IndicatorListEntry.class), readPast(), readProblems(),
					list("concerns", ConcernEntry.class), list("referrals", ReferralEntry.class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands in one file. */
	static <T> List<T> list(String name, Class<T> type) throws IOException {
		return list(files(name).get(0), type);
	}

	private static <T> List<T> list(Resource file, Class<T> type) throws IOException {
		ObjectReader reader = YAML.readerForListOf(type);
		try (InputStream in = file.getInputStream()) {
			return reader.readValue(in);
		}
	}

	private static List<PastProblem> readPast() throws IOException {
		List<PastProblem> past = new ArrayList<>();
		for (Resource file : files("past-*")) {
			past.addAll(list(file, PastProblem.class));
		}
		past.sort(Comparator.comparingInt((problem) -> problem.recordedOn().offset()));
		return past;
	}

	private static List<ProblemEntry> readProblems() throws IOException {
		List<ProblemEntry> problems = new ArrayList<>();
		for (Resource file : files("problem-*")) {
			try (InputStream in = file.getInputStream()) {
				problems.add(YAML.readValue(in, ProblemEntry.class));
			}
		}
		return problems;
	}

	private static List<Resource> files(String name) throws IOException {
		return Arrays
			.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demonstration/" + name + ".yaml"))
			.sorted(Comparator.comparing((file) -> Objects.requireNonNull(file.getFilename())))
			.toList();
	}

}
