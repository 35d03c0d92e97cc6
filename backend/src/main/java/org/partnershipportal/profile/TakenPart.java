package org.partnershipportal.profile;

/**
 * In the place of the id of an item of a list: the item has this id though the profile
 * does not know it yet, because it is another's too or was given one by an import. No
 * input of the API can say so.
 *
 * @param id the id
 */
public record TakenPart(String id) {

	@Override
	public String toString() {
		return this.id;
	}

}
