package org.partnershipportal.importing;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Starts, stops and resumes imports. */
@Service
public class Imports {

	private static final String TYPE = "ImportRun";

	private final ImportStore store;

	private final ColumnRules rules;

	private final HsdsChecks hsds;

	private final ImportWorker worker;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final ApplicationEventPublisher events;

	private final Today today;

	Imports(ImportStore store, ColumnRules rules, HsdsChecks hsds, ImportWorker worker, Permissions permissions,
			ChangeRecord changes, ApplicationEventPublisher events, Today today) {
		this.store = store;
		this.rules = rules;
		this.hsds = hsds;
		this.worker = worker;
		this.permissions = permissions;
		this.changes = changes;
		this.events = events;
		this.today = today;
	}

	/**
	 * Starts an import; its rows are carried out in the background, in the name of who
	 * starts it.
	 * @param language of whoever starts it: why rows are refused is said in it
	 * @throws UserErrorException when the file or the mapping cannot be used
	 */
	@Transactional
	@Guarded(Operation.START_IMPORT)
	public ImportRun start(NewImport input, Locale language) {
		Checks checks = new Checks().required("name", input.name(), Checks.NAME);
		checks.that(input.kind() != ImportKind.HSDS, "kind", UserErrorCode.INVALID, "packagesAreImportedOtherwise");
		checks.done();
		CsvFile file = CsvFile.read(input.content());
		Map<String, ColumnRule> rules = this.rules.of(checks, input, file.heading());
		checks.done();
		ImportRun run = new ImportRun(Ids.next(), input.kind(), input.name().strip(), ImportStatus.RUNNING,
				file.lines().size(), 0, 0, 0, 0, 0, 0, 0, null, false, this.today.instant().atOffset(ZoneOffset.UTC),
				this.permissions.user().name(), null);
		this.store.create(run, input.content(), this.store.kept(rules), this.permissions.user(), language,
				this.worker.id());
		return started(Operation.START_IMPORT, run);
	}

	/**
	 * Starts an import of a package of HSDS.
	 * @param language of whoever starts it: why rows are refused is said in it
	 * @throws UserErrorException when what is given cannot be used
	 */
	@Transactional
	@Guarded(Operation.START_HSDS_IMPORT)
	public ImportRun startHsds(NewHsdsImport input, Locale language) {
		HsdsSettings settings = this.hsds.settings(input);
		ImportRun run = new ImportRun(Ids.next(), ImportKind.HSDS, input.name().strip(), ImportStatus.RUNNING, 0, 0, 0,
				0, 0, 0, 0, 0, settings.register(), settings.trial(), this.today.instant().atOffset(ZoneOffset.UTC),
				this.permissions.user().name(), null);
		this.store.create(run, this.store.kept(input.files()), this.store.kept(settings), this.permissions.user(),
				language, this.worker.id());
		return started(Operation.START_HSDS_IMPORT, run);
	}

	private ImportRun started(Operation operation, ImportRun run) {
		this.changes.write(operation, TYPE, run.id(), null, run);
		this.events.publishEvent(new ImportQueued(run.id()));
		return run;
	}

	/**
	 * Stops an import between two rows. One that is not running stays as it is.
	 * @throws UserErrorException when there is no such run
	 */
	@Transactional
	@Guarded(Operation.STOP_IMPORT)
	public ImportRun stop(String id) {
		ImportRun before = locked(id);
		if (before.status() == ImportStatus.FINISHED) {
			return before;
		}
		this.store.stop(id);
		return written(Operation.STOP_IMPORT, before);
	}

	/**
	 * Resumes a stopped import after the last row that was done. One that is running
	 * stays as it is.
	 * @throws UserErrorException when there is no such run, or all its rows are done
	 */
	@Transactional
	@Guarded(Operation.RESUME_IMPORT)
	public ImportRun resume(String id) {
		ImportRun before = locked(id);
		if (before.status() == ImportStatus.FINISHED) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "allRowsOfThisImportAre");
		}
		if (before.status() == ImportStatus.RUNNING) {
			return before;
		}
		this.store.resume(id, this.worker.id());
		this.events.publishEvent(new ImportQueued(id));
		return written(Operation.RESUME_IMPORT, before);
	}

	private ImportRun locked(String id) {
		return this.store.lock(id).orElseThrow(() -> Versions.missing("id"));
	}

	private ImportRun written(Operation operation, ImportRun before) {
		ImportRun after = locked(before.id());
		this.changes.write(operation, TYPE, before.id(), before, after);
		return after;
	}

}
