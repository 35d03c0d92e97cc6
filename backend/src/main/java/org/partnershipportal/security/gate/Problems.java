package org.partnershipportal.security.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Refuses HTTP requests with a problem as of RFC 9457. */
final class Problems {

	private Problems() {
	}

	static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		// What is left of the body is not read; the connection cannot be used again.
		response.setHeader(HttpHeaders.CONNECTION, "close");
		write(response, status, detail);
	}

	static void tooOften(HttpServletResponse response, long seconds) throws IOException {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; wait " + seconds + " s.");
	}

	private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.getOutputStream()
			.write(JsonMapper.shared()
				.writeValueAsString(
						Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail))
				.getBytes(StandardCharsets.UTF_8));
	}

}
