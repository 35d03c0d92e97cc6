package org.partnershipportal.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.partnershipportal.audit.Change;
import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.audit.Followed;
import org.partnershipportal.common.Today;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;

/**
 * The services on offer today in memory, to be searched. What only some may know of
 * stands apart, so that the words and numbers of what everybody may know never tell of
 * it. Follows the change record; what only the calendar changes is read anew each day,
 * while the day before goes on answering.
 */
@Component
public class ServiceIndex {

	private static final Logger logger = LoggerFactory.getLogger(ServiceIndex.class);

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("id"),
			Locale.forLanguageTag("th"));

	/** With more to read again than this, everything is read again. */
	private static final int MANY = 5000;

	/** So long a question of today waits for what is on offer today. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final ServiceEntryReader reader;

	private final Today today;

	private final Concepts concepts;

	private final Followed<Held> held;

	private CompletableFuture<Void> renewal = CompletableFuture.completedFuture(null);

	ServiceIndex(ServiceEntryReader reader, ChangeFeed feed, Today today, Vocabularies vocabularies,
			VocabularyTexts texts) {
		this.reader = reader;
		this.today = today;
		this.concepts = new Concepts((kind, code) -> names(vocabularies, texts, kind, code));
		this.held = new Followed<>(feed, this::built, this::caughtUp);
	}

	private static List<String> names(Vocabularies vocabularies, VocabularyTexts texts, String kind, String code) {
		return switch (kind) {
			case "type" -> LANGUAGES.stream()
				.map((language) -> texts.label(vocabularies.term(Vocabulary.SERVICE_TYPES, code), language))
				.toList();
			case "serves" -> LANGUAGES.stream()
				.map((language) -> texts.label(vocabularies.term(Vocabulary.SERVED_GROUPS, code), language))
				.toList();
			default -> List.of();
		};
	}

	/**
	 * What is held.
	 *
	 * @param known services of providers that everybody may know of
	 * @param confidential the others
	 * @param whereabouts where services are and when they are open, by id
	 * @param day the day they are on offer
	 */
	record Held(Part known, Part confidential, Map<String, Entry.Whereabouts> whereabouts, LocalDate day) {
	}

	/**
	 * Some of the services. A reader that is no longer used holds memory only, and goes
	 * with it.
	 */
	record Part(IndexWriter writer, DirectoryReader reader) {

		static Part empty() throws IOException {
			IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(),
					new IndexWriterConfig().setSimilarity(Documents.SCORES).setIndexSort(Documents.LATEST));
			return new Part(writer, DirectoryReader.open(writer));
		}

		Part refreshed() throws IOException {
			DirectoryReader newer = DirectoryReader.openIfChanged(this.reader, this.writer);
			return (newer != null) ? new Part(this.writer, newer) : this;
		}

	}

	/** The services as they are in the database. */
	Held current() {
		Held now = this.held.current();
		return now.day().equals(this.today.date()) ? now : renewed(now);
	}

	/** Those of today or, when that takes long, of the day before. */
	private Held renewed(Held old) {
		try {
			renewal().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return this.held.current();
		}
		catch (TimeoutException ex) {
			return old;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The services of today could not be read", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** One at a time. */
	private synchronized CompletableFuture<Void> renewal() {
		if (this.renewal.isDone()) {
			this.renewal = CompletableFuture.runAsync(() -> {
				if (!this.held.current().day().equals(this.today.date())) {
					this.held.renew();
				}
			});
		}
		return this.renewal;
	}

	/**
	 * Nobody should wait for what can be read before anybody asks: what is on offer on a
	 * new day. What is changed meanwhile is read when somebody asks, so that an import is
	 * not followed step by step for nobody.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void keepReady() {
		Held known = this.held.known();
		if (known == null || !known.day().equals(this.today.date())) {
			current();
		}
	}

	Concepts concepts() {
		return this.concepts;
	}

	/** Forgets everything, after writes that left no change record. */
	public void rebuild() {
		this.held.rebuild();
	}

	private Held built() {
		long start = System.nanoTime();
		LocalDate day = this.today.date();
		Collection<Entry> entries = this.reader.all(day);
		try {
			Held built = new Held(Part.empty(), Part.empty(), new HashMap<>(), day);
			add(built, entries);
			// What stands in one segment is ranked fastest.
			built.known().writer().forceMerge(1);
			Held now = refreshed(built);
			logger.info("Read {} services to be searched in {} ms", entries.size(),
					(System.nanoTime() - start) / 1_000_000);
			return now;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Held caughtUp(Held before, List<Change> news) {
		if (news.stream().anyMatch((change) -> change.touches().isEmpty())) {
			// The record always names what it is about; this came from elsewhere.
			return null;
		}
		Set<String> changed = new HashSet<>();
		news.forEach((change) -> {
			changed.add(change.objectId());
			changed.addAll(change.touches());
		});
		Set<String> told = this.reader.told(changed);
		if (told.size() > MANY) {
			return null;
		}
		try {
			for (String id : told) {
				before.known().writer().deleteDocuments(new Term(Documents.ID, id));
				before.confidential().writer().deleteDocuments(new Term(Documents.ID, id));
			}
			Map<String, Entry.Whereabouts> whereabouts = new HashMap<>(before.whereabouts());
			told.forEach(whereabouts::remove);
			return with(new Held(before.known(), before.confidential(), whereabouts, before.day()),
					this.reader.some(told, before.day()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Held with(Held held, Collection<Entry> entries) throws IOException {
		add(held, entries);
		return refreshed(held);
	}

	private void add(Held held, Collection<Entry> entries) throws IOException {
		for (Entry entry : entries) {
			Part part = entry.confidential() ? held.confidential() : held.known();
			part.writer().addDocument(Documents.of(entry, this.concepts));
			if (!entry.whereabouts().empty()) {
				held.whereabouts().put(entry.id(), entry.whereabouts());
			}
		}
	}

	private static Held refreshed(Held held) throws IOException {
		return new Held(held.known().refreshed(), held.confidential().refreshed(), held.whereabouts(), held.day());
	}

}
