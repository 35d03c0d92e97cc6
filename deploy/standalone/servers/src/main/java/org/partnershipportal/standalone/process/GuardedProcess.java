package org.partnershipportal.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another program's {@code main} and ends it when the process that started it has
 * gone: the first argument names the class, the others are handed on. The starter holds
 * our standard input open and writes nothing; the operating system closes it when the
 * starter ends, however it ends, so that no orphan is left even by {@code kill -9}.
 */
public final class GuardedProcess {

	/** How long shutdown hooks may take before the process is halted. */
	private static final long PATIENCE_MILLIS = Long.getLong("portal.patience.millis", 20_000);

	private GuardedProcess() {
	}

	public static void main(String[] args) throws ReflectiveOperationException {
		leaveInterruptToStarter();
		endWithStarter(System.in);
		Class<?> program = Class.forName(args[0]);
		try {
			program.getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
		}
		catch (InvocationTargetException ex) {
			ex.getCause().printStackTrace();
			// Threads that the program left behind must not keep a failed process alive.
			haltIfStuck();
			System.exit(1);
		}
	}

	/**
	 * Ctrl-C reaches every process of a terminal at once; the starter stops us when it is
	 * our turn.
	 */
	private static void leaveInterruptToStarter() {
		Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
	}

	static void endWithStarter(InputStream line) {
		Thread guard = new Thread(() -> {
			waitForEnd(line);
			haltIfStuck();
			System.exit(0);
		}, "starter-guard");
		guard.setDaemon(true);
		guard.start();
	}

	private static void waitForEnd(InputStream line) {
		try {
			while (line.read() >= 0) {
				continue;
			}
		}
		catch (IOException ex) {
			// A line that broke is a line that ended.
		}
	}

	private static void haltIfStuck() {
		Thread watchdog = new Thread(() -> {
			try {
				Thread.sleep(PATIENCE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(1);
		}, "shutdown-watchdog");
		watchdog.setDaemon(true);
		watchdog.start();
	}

}
