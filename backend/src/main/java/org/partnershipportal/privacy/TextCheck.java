package org.partnershipportal.privacy;

import java.util.List;

import org.springframework.stereotype.Service;

import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Tells somebody who is still typing what would be refused. The text goes nowhere: it is
 * neither stored nor logged nor put into the change record.
 */
@Service
public class TextCheck {

	private final PersonalDataGuard guard;

	TextCheck(PersonalDataGuard guard) {
		this.guard = guard;
	}

	/**
	 * What the guard would refuse of a text in a problem, a side or an influence.
	 * @param text the text as typed so far
	 * @return at most {@link PersonalDataGuard#MOST_PER_FIELD} findings, in the order of
	 * the text
	 */
	@Guarded(Operation.CHECK_TEXT)
	public List<ExplainedFinding> check(String text) {
		return this.guard.explain(text);
	}

}
