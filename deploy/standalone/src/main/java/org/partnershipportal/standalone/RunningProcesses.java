package org.partnershipportal.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The child processes that run, so that the end of this virtual machine stops them: the
 * last one started first, since it uses the earlier ones.
 */
final class RunningProcesses {

	private static final Deque<ChildProcess> RUNNING = new ArrayDeque<>();

	private static boolean stopping;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::stopAll, "stop-processes"));
	}

	private RunningProcesses() {
	}

	/**
	 * Takes a process that has just been started; stops it at once where the end has
	 * begun.
	 */
	static void add(ChildProcess process) {
		boolean late;
		synchronized (RUNNING) {
			RUNNING.push(process);
			late = stopping;
		}
		if (late) {
			process.stop();
		}
	}

	/** Whether the end of this virtual machine has begun. */
	static boolean areStopping() {
		synchronized (RUNNING) {
			return stopping;
		}
	}

	static void remove(ChildProcess process) {
		synchronized (RUNNING) {
			RUNNING.remove(process);
		}
	}

	/** Stops every process and returns when none runs any more. */
	static void stopAll() {
		List<ChildProcess> processes;
		synchronized (RUNNING) {
			stopping = true;
			processes = new ArrayList<>(RUNNING);
		}
		processes.forEach(ChildProcess::stop);
	}

}
