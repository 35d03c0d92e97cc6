package org.partnershipportal.influence;

import java.util.List;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.chain.Standing;
import org.partnershipportal.vocabulary.ActorKind;

/**
 * A kind of actor that may be able to influence a side: a prompt, not a finding.
 *
 * @param kind the kind
 * @param typical whether the vocabulary names it for such a side
 * @param notes how the source names them
 * @param alike in how many other problems that the caller may see somebody of this kind
 * was found to influence a like side
 * @param actors who of this kind serves the community, the nearest first
 * @param sidesRead the side it is about
 */
public record InfluencerPrompt(ActorKind kind, boolean typical, List<String> notes, int alike,
		List<PromptedActor> actors, List<ReadSide> sidesRead) implements RestrictedRead {

	public InfluencerPrompt {
		notes = List.copyOf(notes);
		actors = List.copyOf(actors);
		sidesRead = List.copyOf(sidesRead);
	}

	/**
	 * Somebody who might be able to influence the side.
	 *
	 * @param actor who
	 * @param standing how the unit that owns the problem stands to them
	 * @param recorded whether it is recorded that they can
	 * @param sidesRead the side it is about
	 */
	public record PromptedActor(Actor actor, Standing standing, boolean recorded,
			List<ReadSide> sidesRead) implements RestrictedRead {

		public PromptedActor {
			sidesRead = List.copyOf(sidesRead);
		}

	}

}
