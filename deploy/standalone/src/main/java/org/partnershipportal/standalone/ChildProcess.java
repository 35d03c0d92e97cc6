package org.partnershipportal.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A Java program in a process of its own, writing to a log file. It ends when it is
 * closed, when this virtual machine shuts down, and, because it watches its standard
 * input, even when this virtual machine is killed.
 */
final class ChildProcess implements AutoCloseable {

	private static final String GUARD = "org.partnershipportal.standalone.process.GuardedProcess";

	private static final Duration POLL = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final String name;

	private final Path log;

	private final Process process;

	private Duration patience = PATIENCE;

	private IntConsumer whenStopped = (exitCode) -> {
	};

	private ChildProcess(String name, Path log, Process process) {
		this.name = name;
		this.log = log;
		this.process = process;
		RunningProcesses.add(this);
	}

	/**
	 * Starts a program.
	 * @param name what it is called in messages
	 * @param log the file that takes its output
	 * @param program what to run
	 * @return the running process
	 */
	static ChildProcess start(String name, Path log, Program program) {
		LogFile.startNew(log);
		ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().keySet().removeIf((variable) -> variable.startsWith("KC_"));
		builder.environment().putAll(program.environment());
		builder.directory(program.directory().toFile());
		try {
			return new ChildProcess(name, log, builder.start());
		}
		catch (IOException ex) {
			throw new ServerStartException(name + " could not be started: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Waits until the program answers.
	 * @param ready whether it does
	 * @param patience how long to wait
	 * @throws ServerStartException if it ends or does not answer in time; it is stopped
	 * then
	 */
	void await(BooleanSupplier ready, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!ready.getAsBoolean()) {
			if (!this.process.isAlive()) {
				close();
				throw ServerStartException.withLog(
						this.name + " ended while starting, with exit code " + this.process.exitValue() + ".",
						this.log);
			}
			if (System.nanoTime() > deadline) {
				close();
				throw ServerStartException.withLog(this.name + " did not answer within " + patience.toSeconds() + " s.",
						this.log);
			}
			pause();
		}
	}

	/**
	 * Waits until the program has done its work.
	 * @param patience how long to wait
	 * @throws ServerStartException if it fails or takes longer; it is stopped then
	 */
	void awaitSuccess(Duration patience) {
		boolean ended = endsWithin(patience);
		close();
		if (!ended || this.process.exitValue() != 0) {
			throw ServerStartException.withLog(
					this.name + (ended ? " failed with exit code " + this.process.exitValue() : " took too long") + ".",
					this.log);
		}
	}

	private void pause() {
		try {
			Thread.sleep(POLL.toMillis());
		}
		catch (InterruptedException ex) {
			close();
			Thread.currentThread().interrupt();
			throw new ServerStartException("Interrupted while " + this.name + " started.", ex);
		}
	}

	Process process() {
		return this.process;
	}

	String name() {
		return this.name;
	}

	Path log() {
		return this.log;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	@Override
	public void close() {
		stop();
		RunningProcesses.remove(this);
	}

	/**
	 * When the program has ended, however it did.
	 */
	CompletableFuture<Process> onExit() {
		return this.process.onExit();
	}

	void stop() {
		if (this.process.isAlive()) {
			end();
			this.whenStopped.accept(this.process.isAlive() ? -1 : this.process.exitValue());
		}
	}

	/**
	 * Leaves a program that has work to do at its end the time for it.
	 * @param longPatience how long it may take to end
	 * @param afterwards what to do with its exit code when it was stopped
	 */
	void whenStopped(Duration longPatience, IntConsumer afterwards) {
		this.patience = longPatience;
		this.whenStopped = afterwards;
	}

	private synchronized void end() {
		List<ProcessHandle> descendants = this.process.descendants().toList();
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			this.process.destroy();
		}
		if (!endsWithin(this.patience)) {
			this.process.destroy();
			if (!endsWithin(Duration.ofSeconds(5))) {
				this.process.destroyForcibly();
				endsWithin(Duration.ofSeconds(5));
			}
		}
		descendants.forEach(ProcessHandle::destroyForcibly);
	}

	private boolean endsWithin(Duration patience) {
		boolean interrupted = Thread.interrupted();
		try {
			return this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			interrupted = true;
			return false;
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * A Java program to run.
	 *
	 * @param servers where the guard that ends it with its starter is
	 * @param vmOptions options of its virtual machine
	 * @param classPath its own class path
	 * @param mainClass its main class
	 * @param arguments its arguments
	 * @param environment added to this process's environment
	 * @param directory its working folder
	 */
	record Program(Servers servers, List<String> vmOptions, String classPath, String mainClass, List<String> arguments,
			Map<String, String> environment, Path directory) {

		List<String> command() {
			List<String> command = new ArrayList<>();
			command.add(ThisJava.command());
			command.addAll(this.vmOptions);
			command.add("-cp");
			command.add(this.servers.processes() + File.pathSeparator + this.classPath);
			command.add(GUARD);
			command.add(this.mainClass);
			command.addAll(this.arguments);
			return command;
		}

	}

}
