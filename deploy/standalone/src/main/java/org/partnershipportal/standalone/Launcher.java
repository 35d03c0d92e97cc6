package org.partnershipportal.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Brings up the database, the identity server and the portal on this machine, says so,
 * and runs until it is stopped or one of them ends. The first argument is the project's
 * folder; {@code deploy/start} is how people call it.
 */
public final class Launcher {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private final Path project;

	private final Progress progress;

	private Launcher(Path project, Progress progress) {
		this.project = project;
		this.progress = progress;
	}

	public static void main(String[] args) {
		List<String> arguments = List.of(args);
		Path project = Path.of(arguments.get(0));
		Progress progress = new Progress(System.out);
		System.exit(new Launcher(project, progress).run(arguments.subList(1, arguments.size())));
	}

	private int run(List<String> arguments) {
		try {
			LaunchOptions options = LaunchOptions.parse(arguments, this.project.resolve("deploy/standalone/data"))
				.withFreePorts();
			try (DataFolder data = DataFolder.open(options.data(), options.demonstration())) {
				return runWith(options, data);
			}
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			return MISUSED;
		}
	}

	private int runWith(LaunchOptions options, DataFolder data) {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "goodbye"));
		try {
			List<ChildProcess> processes = new Startup(this.project, this.progress, options, data).start();
			this.progress.plain(Welcome.text(options, data.isDemonstration(), data.folder(), this.progress.elapsed()));
			ChildProcess ended = firstToEnd(processes);
			if (!RunningProcesses.areStopping()) {
				System.err.println(ended.name() + " has ended with exit code " + ended.process().exitValue()
						+ ", so everything is stopped. Last lines of " + ended.log() + ":\n"
						+ LogFile.lastLines(ended.log(), 15));
			}
		}
		catch (ServerStartException ex) {
			if (!RunningProcesses.areStopping()) {
				System.err.println(ex.getMessage());
			}
		}
		return FAILED;
	}

	private static ChildProcess firstToEnd(List<ChildProcess> processes) {
		CompletableFuture.anyOf(processes.stream().map(ChildProcess::onExit).toArray(CompletableFuture[]::new)).join();
		return processes.stream().filter((process) -> !process.isAlive()).findFirst().orElseThrow();
	}

	/** Runs at the end of this virtual machine, for whatever reason it ends. */
	private void stop() {
		this.progress.say("Stopping …");
		RunningProcesses.stopAll();
		this.progress.say("Stopped; the data are kept.");
	}

}
