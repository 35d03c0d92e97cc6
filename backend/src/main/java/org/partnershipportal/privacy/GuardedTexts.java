package org.partnershipportal.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;

/** Checks the free texts of an input: their length, and that they name no person. */
@Component
public class GuardedTexts {

	private final PersonalDataGuard guard;

	GuardedTexts(PersonalDataGuard guard) {
		this.guard = guard;
	}

	/** Checks for one input. */
	public Of of(Checks checks) {
		return new Of(checks);
	}

	/** Checks for one input, told together with its other faults. */
	public final class Of {

		private final Checks checks;

		private final TextFields fields = new TextFields();

		private Of(Checks checks) {
			this.checks = checks;
		}

		/** A text that must be there, within a length. */
		public Of required(String path, @Nullable String text, int longest) {
			this.checks.required(path, text, longest);
			return guard(path, text, longest);
		}

		/** A text that may be missing, within a length. */
		public Of optional(String path, @Nullable String text, int longest) {
			this.checks.optional(path, text, longest);
			return guard(path, text, longest);
		}

		/** A text that is too long is refused for that, and not searched. */
		private Of guard(String path, @Nullable String text, int longest) {
			if (text != null && text.length() <= longest) {
				this.fields.text(path, text);
			}
			return this;
		}

		/** Adds what looks like personal data to the other faults. */
		public Checks guarded() {
			GuardedTexts.this.guard.errors(this.fields).forEach(this.checks::add);
			return this.checks;
		}

	}

}
