package org.partnershipportal.vocabulary;

/**
 * A kind of actor.
 *
 * @param code stable code
 * @param label its name in English
 * @param family the family every actor of this kind belongs to
 */
public record ActorKind(String code, String label, ActorFamily family) implements Labelled {

	@Override
	public String vocabularyName() {
		return "ActorKind";
	}

}
