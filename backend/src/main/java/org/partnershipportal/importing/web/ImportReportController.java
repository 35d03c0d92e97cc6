package org.partnershipportal.importing.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import org.partnershipportal.importing.ImportReports;

/** The report of an import as a CSV file, for whoever may read imports. */
@RestController
class ImportReportController {

	private final ImportReports reports;

	ImportReportController(ImportReports reports) {
		this.reports = reports;
	}

	@GetMapping("/hsds/imports/{id}")
	void report(@PathVariable String id, HttpServletResponse response) throws IOException {
		if (!this.reports.has(id)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"");
		this.reports.write(id, response.getOutputStream());
	}

}
