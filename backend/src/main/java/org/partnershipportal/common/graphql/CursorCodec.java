package org.partnershipportal.common.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors: the sort values of an item as URL-safe Base64 of a JSON list. Opaque to
 * clients.
 */
@Component
class CursorCodec {

	private final JsonMapper json = JsonMapper.shared();

	String encode(List<Object> keys) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(this.json.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @throws IllegalArgumentException when the text was not made by {@link #encode}
	 */
	List<Object> decode(String cursor) {
		try {
			JsonNode keys = this.json
				.readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
			if (!keys.isArray() || keys.isEmpty()) {
				throw new IllegalArgumentException("not a list");
			}
			List<Object> values = new ArrayList<>();
			for (JsonNode key : keys) {
				values.add(value(key));
			}
			return values;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("not JSON", ex);
		}
	}

	private static Object value(JsonNode key) {
		if (key.isString()) {
			return key.stringValue();
		}
		if (key.isIntegralNumber() && key.canConvertToLong()) {
			return key.longValue();
		}
		throw new IllegalArgumentException("neither a text nor a whole number");
	}

}
