package org.partnershipportal.exchange.web;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.exchange.HsdsDirectory;
import org.partnershipportal.exchange.HsdsQuery;
import org.partnershipportal.hsds.HsdsTable;

/**
 * The read-only HTTP API of HSDS 3.1, under {@code /hsds}, for whoever may read the
 * directory. A parameter that cannot be read is answered with 400 and its name, what is
 * not there or not to be seen with 404; every refusal is
 * {@code application/problem+json}.
 */
@RestController
@RequestMapping("/hsds")
class HsdsController {

	private static final int USUAL = 50;

	private static final int MOST = 200;

	private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

	private static final Map<String, HsdsTable> TABLES = Map.of("services", HsdsTable.SERVICE, "organizations",
			HsdsTable.ORGANIZATION, "service_at_locations", HsdsTable.SERVICE_AT_LOCATION, "taxonomies",
			HsdsTable.TAXONOMY, "taxonomy_terms", HsdsTable.TAXONOMY_TERM);

	private static final String NAMES = "{table:services|organizations|service_at_locations|taxonomies|taxonomy_terms}";

	private final HsdsDirectory directory;

	HsdsController(HsdsDirectory directory) {
		this.directory = directory;
	}

	@GetMapping(path = { "", "/" }, produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> about() {
		return Map.of("version", "3.1.1", "profile", "https://docs.openreferral.org/en/3.1.1/hsds/overview.html",
				"openapi_url", "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json");
	}

	@GetMapping(path = "/" + NAMES + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] one(@PathVariable String table, @PathVariable String id) {
		return this.directory.document(table(table), id)
			.orElseThrow(() -> missing("There is nothing by this id in " + table + "."));
	}

	@GetMapping("/" + NAMES)
	void list(@PathVariable String table, @RequestParam Map<String, String> given, HttpServletResponse response)
			throws IOException {
		Parameters parameters = new Parameters(given);
		HsdsTable asked = table(table);
		HsdsQuery query = parameters.query();
		if (asked == HsdsTable.SERVICE) {
			parameters.flag("minimal");
		}
		boolean full = parameters.flag("full") || parameters.flag("full_service");
		if ("ndjson".equals(parameters.format())) {
			response.setContentType(LINES.toString());
			this.directory.lines(asked, query, full, response.getOutputStream());
			return;
		}
		byte[] page = this.directory.page(asked, query, parameters.number("page", 1, Integer.MAX_VALUE, 1),
				parameters.number("per_page", 1, MOST, USUAL), full);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	private static HsdsTable table(String name) {
		return Objects.requireNonNull(TABLES.get(name));
	}

	@GetMapping(path = "/services", params = "minimal=true", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Map<String, String>> minimal(@RequestParam Map<String, String> given) {
		return this.directory.minimal(new Parameters(given).query());
	}

	@ExceptionHandler
	ProblemDetail refused(BadRequestException fault) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				fault.argument() + ": " + fault.getMessage());
		problem.setProperty("parameter", fault.argument());
		return problem;
	}

	/**
	 * A mistyped path is told what there is, not which file of the portal is missing. As
	 * choosy as {@link #one}, or whoever asks that for another format were told that it
	 * is not there.
	 */
	@GetMapping(path = "/**", produces = MediaType.APPLICATION_JSON_VALUE)
	void elsewhere() {
		throw missing("There is nothing at this path. Below /hsds are " + new TreeSet<>(TABLES.keySet()) + ".");
	}

	private static ErrorResponseException missing(String detail) {
		return new ErrorResponseException(HttpStatus.NOT_FOUND,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
	}

	/** The parameters of a request, each refused by its name. */
	private record Parameters(Map<String, String> given) {

		HsdsQuery query() {
			return new HsdsQuery(text("search"), text("organization_id"), text("taxonomy_term_id"), text("taxonomy_id"),
					moment("modified_after"), text("postcode"), metres("proximity"));
		}

		private @Nullable String text(String name) {
			String value = this.given.get(name);
			return (value == null || value.isBlank()) ? null : value.strip();
		}

		boolean flag(String name) {
			String value = text(name);
			if (value != null && !"true".equals(value) && !"false".equals(value)) {
				throw new BadRequestException(name, "Give true or false.");
			}
			return "true".equals(value);
		}

		String format() {
			String format = text("format");
			if (format != null && !"json".equals(format) && !"ndjson".equals(format)) {
				throw new BadRequestException("format", "Give json or ndjson.");
			}
			return (format != null) ? format : "json";
		}

		int number(String name, int least, int most, int usual) {
			String value = text(name);
			try {
				int number = (value != null) ? Integer.parseInt(value) : usual;
				if (number >= least && number <= most) {
					return number;
				}
			}
			catch (NumberFormatException ex) {
				// Told below.
			}
			throw new BadRequestException(name, "Give a whole number from " + least + " to " + most + ".");
		}

		private @Nullable Double metres(String name) {
			String value = text(name);
			if (value == null) {
				return null;
			}
			if (text("postcode") == null) {
				throw new BadRequestException(name, "Give a postcode with it.");
			}
			try {
				double metres = Double.parseDouble(value);
				if (metres >= 0 && metres <= 1_000_000) {
					return metres;
				}
			}
			catch (NumberFormatException ex) {
				// Told below.
			}
			throw new BadRequestException(name, "Give a number of metres from 0 to 1000000.");
		}

		private @Nullable OffsetDateTime moment(String name) {
			String value = text(name);
			try {
				return (value != null) ? OffsetDateTime.parse(value) : null;
			}
			catch (DateTimeParseException ex) {
				throw new BadRequestException(name, "Give a moment like 2026-11-21T09:30:00Z.");
			}
		}

	}

}
