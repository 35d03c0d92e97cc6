package org.partnershipportal.common.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the web server refuses before anything of ours sees it (an address with a null
 * byte or half a character in it) is told in the shape of all other problems instead of
 * in a page of its own.
 */
@Configuration(proxyBeanMethods = false)
class WebServerProblems {

	/**
	 * After the customizers of Spring Boot, which put a reporter of their own into the
	 * host: of two, the later one speaks first.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reporterOfWebServer() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Reporter()));
	}

	private static final class Reporter extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable fault) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			byte[] body = "{\"status\":%d,\"title\":\"%s\"}".formatted(status.value(), status.getReasonPhrase())
				.getBytes(StandardCharsets.UTF_8);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setContentLength(body.length);
			try {
				response.getOutputStream().write(body);
				response.finishResponse();
			}
			catch (IOException ex) {
				container.getLogger().debug("The caller is gone", ex);
			}
		}

	}

}
