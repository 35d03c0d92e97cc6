package org.partnershipportal.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.hsds.HsdsFault;
import org.partnershipportal.hsds.HsdsInput;
import org.partnershipportal.hsds.HsdsLimits;
import org.partnershipportal.hsds.HsdsPackage;
import org.partnershipportal.hsds.HsdsProblem;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.HsdsTerms;
import org.partnershipportal.security.RunAs;

/** Works through a package of HSDS, one entry of the directory after the other. */
@Component
class HsdsWork {

	private final ImportStore store;

	private final ImportSteps steps;

	private final HsdsReads reads;

	private final HsdsPlanner planner;

	private final HsdsWriter writer;

	private final HsdsTerms terms;

	private final ErrorTexts texts;

	HsdsWork(ImportStore store, ImportSteps steps, HsdsReads reads, HsdsPlanner planner, HsdsWriter writer,
			HsdsTerms terms, ErrorTexts texts) {
		this.store = store;
		this.steps = steps;
		this.reads = reads;
		this.planner = planner;
		this.writer = writer;
		this.terms = terms;
		this.texts = texts;
	}

	/**
	 * Goes on with a run until all rows are done.
	 * @param goesOn asked between two steps
	 * @return false when it was stopped or taken over
	 */
	boolean workThrough(ImportStore.Job job, String worker, BooleanSupplier goesOn) {
		List<HsdsProblem> problems = new ArrayList<>();
		try {
			Path folder = Files.createTempDirectory("hsds-import-");
			try (HsdsPackage rows = HsdsPackage.read(files(job, folder), HsdsLimits.USUAL, problems::add)) {
				return new Run(job, worker, goesOn, rows, problems).workThrough();
			}
			finally {
				try (var left = Files.list(folder)) {
					for (Path file : left.toList()) {
						Files.delete(file);
					}
				}
				Files.delete(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<HsdsInput> files(ImportStore.Job job, Path folder) throws IOException {
		List<HsdsInput> inputs = new ArrayList<>();
		for (NewHsdsImport.File file : this.store.files(job)) {
			// The names come from outside and are no names for files here.
			Path path = Files.write(folder.resolve(String.valueOf(inputs.size())),
					Base64.getDecoder().decode(file.content()));
			inputs.add(new HsdsInput(file.name(), path));
		}
		return inputs;
	}

	/**
	 * One run; its steps are always the same for the same files, so that it can go on.
	 */
	private final class Run {

		/** Problems of a package in one transaction. */
		private static final int CHUNK = 500;

		private final ImportStore.Job job;

		private final String worker;

		private final BooleanSupplier goesOn;

		private final HsdsPackage rows;

		private final List<HsdsProblem> told = new ArrayList<>();

		private final HsdsContext context;

		private final HsdsCarrying carrying;

		private final HsdsReport report;

		private final List<ImportRow> lost = new ArrayList<>();

		/** Rows that are carried out together, all of one table. */
		private final List<HsdsWaiting> waiting = new ArrayList<>();

		/** How many rows these are with what belongs to them. */
		private int weight;

		private final StepSize most = new StepSize();

		private int position;

		private int line;

		private boolean ours = true;

		private Run(ImportStore.Job job, String worker, BooleanSupplier goesOn, HsdsPackage rows,
				List<HsdsProblem> problems) {
			this.job = job;
			this.worker = worker;
			this.goesOn = goesOn;
			this.rows = rows;
			this.line = job.rowsDone();
			List<HsdsProblem> notes = new ArrayList<>();
			Set<HsdsRef> refused = new HashSet<>();
			problems.stream()
				.filter((problem) -> problem.fault().effect() == HsdsFault.Effect.ROW_REFUSED && ofRow(problem))
				.forEach((problem) -> refused.add(ref(problem)));
			for (HsdsProblem problem : problems) {
				boolean whole = problem.fault().effect() == HsdsFault.Effect.ROW_REFUSED
						|| problem.fault().effect() == HsdsFault.Effect.FILE_REFUSED;
				boolean note = !whole && ofRow(problem) && !(refused.contains(ref(problem)) && missing(ref(problem)));
				(note ? notes : this.told).add(problem);
			}
			this.context = new HsdsContext(rows, HsdsWork.this.store.settings(job),
					RunAs.user(job.user(), HsdsWork.this.terms::terms), notes);
			this.report = new HsdsReport(HsdsWork.this.texts, job.language());
			this.carrying = new HsdsCarrying(this.context, this.report, HsdsWork.this.reads, HsdsWork.this.planner,
					HsdsWork.this.writer);
		}

		private boolean missing(HsdsRef ref) {
			return this.rows.row(ref.table(), ref.id()).isEmpty();
		}

		private static boolean ofRow(HsdsProblem problem) {
			return problem.table() != null && problem.id() != null;
		}

		private static HsdsRef ref(HsdsProblem problem) {
			return new HsdsRef(Objects.requireNonNull(problem.table()), Objects.requireNonNull(problem.id()));
		}

		private boolean workThrough() {
			long total = this.told.size();
			for (HsdsTable table : HsdsTable.values()) {
				total += this.rows.count(table);
			}
			HsdsWork.this.store.total(this.job.run(), this.worker, total);
			for (int from = 0; from < this.told.size(); from += CHUNK) {
				List<HsdsProblem> some = this.told.subList(from, Math.min(from + CHUNK, this.told.size()));
				step(() -> some.stream().map(this.report::told).toList(), (refusal) -> List.of());
			}
			for (HsdsTable table : HsdsIndex.ENTRIES) {
				this.rows.each(table, this::entry);
				carryOutWaiting();
			}
			for (HsdsTable table : HsdsTable.values()) {
				if (!HsdsIndex.ENTRIES.contains(table)) {
					this.rows.each(table, this::rest);
					carryOutWaiting();
				}
			}
			tellLost();
			return this.ours;
		}

		/** A row that was done before is not done again. */
		private void enqueue(HsdsRow row, Set<HsdsRef> mine) {
			int at = this.position++;
			if (!this.ours || at < this.job.position()) {
				return;
			}
			this.waiting.add(new HsdsWaiting(row, mine, at + 1));
			this.weight += mine.size();
			if (this.weight >= this.most.rows()) {
				carryOutWaiting();
			}
		}

		private void carryOutWaiting() {
			List<HsdsWaiting> all = List.copyOf(this.waiting);
			int rows = this.weight;
			this.waiting.clear();
			this.weight = 0;
			if (!all.isEmpty()) {
				long begun = System.nanoTime();
				carryOut(all);
				this.most.took(rows, Duration.ofNanos(System.nanoTime() - begun));
			}
		}

		/**
		 * Rows that cannot be carried out together are so in halves, down to the one at
		 * fault.
		 */
		private void carryOut(List<HsdsWaiting> all) {
			if (stopped()) {
				return;
			}
			int[] done = new int[1];
			int next = all.get(all.size() - 1).next();
			Optional<Boolean> together = HsdsWork.this.steps.together(this.job, this.worker, next,
					() -> numbered(this.carrying.out(all), done));
			if (together.isPresent()) {
				this.ours = together.get();
				this.line += done[0];
			}
			else if (all.size() == 1) {
				alone(all.get(0));
			}
			else {
				carryOut(all.subList(0, all.size() / 2));
				carryOut(all.subList(all.size() / 2, all.size()));
			}
		}

		private void alone(HsdsWaiting row) {
			if (stopped()) {
				return;
			}
			int[] done = new int[1];
			this.ours = HsdsWork.this.steps.step(this.job, this.worker, row.next(),
					() -> numbered(this.carrying.out(List.of(row)), done),
					(refusal) -> numbered(this.carrying.refused(row, refusal), done));
			this.line += done[0];
		}

		private boolean stopped() {
			if (this.ours && !this.goesOn.getAsBoolean()) {
				this.ours = false;
			}
			return !this.ours;
		}

		/** A step that was done before is not done again. */
		private void step(Supplier<List<ImportRow>> work, Function<Refusal, List<ImportRow>> refused) {
			carryOutWaiting();
			int mine = this.position++;
			if (mine < this.job.position() || stopped()) {
				return;
			}
			int[] done = new int[1];
			this.ours = HsdsWork.this.steps.step(this.job, this.worker, mine + 1, () -> numbered(work.get(), done),
					(refusal) -> numbered(refused.apply(refusal), done));
			this.line += done[0];
		}

		private List<ImportRow> numbered(List<ImportRow> reports, int[] done) {
			List<ImportRow> numbered = new ArrayList<>();
			reports.forEach((row) -> numbered.add(row.at(this.line + numbered.size() + 1)));
			done[0] = numbered.size();
			return numbered;
		}

		private void entry(HsdsRow row) {
			Set<HsdsRef> mine = new LinkedHashSet<>();
			reach(HsdsRef.of(row), mine);
			if (this.context.settings().trial() && this.position < this.job.position()) {
				// Looked at before the trial was stopped; what refers to it is no orphan
				// for that.
				this.context.supposed().add(HsdsRef.of(row));
			}
			enqueue(row, mine);
		}

		/** What belongs to a row and is in nothing that was told before. */
		private void reach(HsdsRef row, Set<HsdsRef> mine) {
			if (this.context.reported().add(row)) {
				mine.add(row);
			}
			this.context.index().below(row).forEach((part) -> reach(part, mine));
		}

		/** Rows that are no entries and belong to none. */
		private void rest(HsdsRow row) {
			HsdsRef ref = HsdsRef.of(row);
			if (this.context.reported().contains(ref)) {
				return;
			}
			if (HsdsIndex.FREE.contains(row.table()) || row.table() == HsdsTable.UNIT) {
				Set<HsdsRef> mine = new LinkedHashSet<>();
				reach(ref, mine);
				enqueue(row, mine);
				return;
			}
			this.context.reported().add(ref);
			this.lost.add(this.report.lost(row, this.context.notes(ref)));
			if (this.lost.size() == CHUNK) {
				tellLost();
			}
		}

		private void tellLost() {
			List<ImportRow> some = List.copyOf(this.lost);
			this.lost.clear();
			step(() -> some, (refusal) -> List.of());
		}

	}

}
