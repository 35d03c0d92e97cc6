package org.partnershipportal.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the user what is being done, and how long each step took. */
final class Progress {

	private final PrintStream out;

	private final long start = System.nanoTime();

	Progress(PrintStream out) {
		this.out = out;
	}

	/** Does a step, saying when it begins and how long it took. */
	<T> T step(String what, Supplier<T> work) {
		say(what + " …");
		long begin = System.nanoTime();
		T result = work.get();
		sayUnlessStopping(what + ": done in " + seconds(Duration.ofNanos(System.nanoTime() - begin)));
		return result;
	}

	private void sayUnlessStopping(String line) {
		if (!RunningProcesses.areStopping()) {
			say(line);
		}
	}

	synchronized void say(String line) {
		this.out.printf(Locale.ROOT, "[%7s] %s%n", seconds(elapsed()), line);
		this.out.flush();
	}

	synchronized void plain(String text) {
		this.out.println(text);
		this.out.flush();
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
	}

}
