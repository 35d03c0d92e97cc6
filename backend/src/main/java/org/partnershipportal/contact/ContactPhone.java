package org.partnershipportal.contact;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.profile.Phone;

/**
 * A telephone on a contact sheet.
 *
 * @param number the number, with what is needed to dial it
 * @param extension the extension; null when there is none
 * @param type what kind of line; null when not given
 * @param note when it is answered, for whom; null when not given
 */
public record ContactPhone(String number, @Nullable Integer extension, @Nullable String type, @Nullable String note) {

	static ContactPhone of(Phone phone) {
		return new ContactPhone(phone.number(), phone.extension(), phone.type(), phone.description());
	}

}
