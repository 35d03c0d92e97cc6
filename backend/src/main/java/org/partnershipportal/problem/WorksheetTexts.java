package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.privacy.PersonalDataGuard;
import org.partnershipportal.privacy.TextFields;

/** Checks the free texts of an input: their length, and that they name no person. */
@Component
class WorksheetTexts {

	private final PersonalDataGuard guard;

	WorksheetTexts(PersonalDataGuard guard) {
		this.guard = guard;
	}

	/** Checks for one input. */
	Of of(Checks checks) {
		return new Of(checks);
	}

	/** Checks for one input, told together with its other faults. */
	final class Of {

		private final Checks checks;

		private final TextFields fields = new TextFields();

		private Of(Checks checks) {
			this.checks = checks;
		}

		Of required(String path, @Nullable String text, int longest) {
			this.checks.required(path, text, longest);
			return guard(path, text, longest);
		}

		Of optional(String path, @Nullable String text, int longest) {
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
		Checks guarded() {
			WorksheetTexts.this.guard.errors(this.fields)
				.forEach((error) -> this.checks.add(String.join(".", error.path()), error.code(), error.message()));
			return this.checks;
		}

	}

}
