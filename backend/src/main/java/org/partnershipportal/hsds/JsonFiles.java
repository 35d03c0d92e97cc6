package org.partnershipportal.hsds;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written here. */
final class JsonFiles {

	private JsonFiles() {
	}

	static JsonMapper mapper(HsdsLimits limits) {
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxNestingDepth(limits.depth())
			.maxStringLength(Math.multiplyExact(limits.text(), 10))
			.maxNumberLength(60)
			.maxNameLength(200)
			.build();
		return JsonMapper
			.builder(JsonFactory.builder()
				.streamReadConstraints(constraints)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.build())
			.build();
	}

	static boolean isScalar(JsonToken token) {
		return token.isScalarValue() && token != JsonToken.VALUE_NULL;
	}

	/** A scalar: a number as one, anything else as a text. */
	static Object scalar(JsonParser parser) {
		return parser.currentToken().isNumeric() ? parser.getDecimalValue() : parser.getValueAsString("");
	}

}
