package org.partnershipportal.exchange.web;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.partnershipportal.exchange.GraphExports;
import org.partnershipportal.exchange.HsdsExports;

/** The directory as files to take away, for whoever may read it. */
@RestController
@RequestMapping("/hsds/exports")
class ExportController {

	private final HsdsExports packages;

	private final GraphExports graphs;

	ExportController(HsdsExports packages, GraphExports graphs) {
		this.packages = packages;
		this.graphs = graphs;
	}

	@GetMapping("/hsds-json")
	void json(@RequestParam @Nullable String register, HttpServletResponse response) throws IOException {
		this.packages.json(given(register), out(response, "application/json", "directory-hsds.json"));
	}

	@GetMapping("/hsds-tables")
	void tables(@RequestParam @Nullable String register, HttpServletResponse response) throws IOException {
		this.packages.tables(given(register), out(response, "application/zip", "directory-hsds.zip"));
	}

	@GetMapping("/csv")
	void csv(HttpServletResponse response) throws IOException {
		this.graphs.csv(out(response, "application/zip", "directory-csv.zip"));
	}

	@GetMapping("/graphml")
	void graphMl(HttpServletResponse response) throws IOException {
		this.graphs.graphMl(out(response, "application/graphml+xml", "directory.graphml"));
	}

	private static @Nullable String given(@Nullable String register) {
		return (register == null || register.isBlank()) ? null : register.strip();
	}

	private static OutputStream out(HttpServletResponse response, String type, String file) throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
		return response.getOutputStream();
	}

}
