package org.partnershipportal.security.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Counts the requests of whoever is signed in, and refuses bodies that are too large or
 * compressed, before they are parsed.
 */
final class AdmissionFilter extends OncePerRequestFilter {

	private final GateLimits limits;

	private final Rates users;

	private final Permissions permissions;

	AdmissionFilter(GateLimits limits, Rates users, Permissions permissions) {
		this.limits = limits;
		this.users = users;
		this.permissions = permissions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !(request.getRequestURI().equals("/graphql") && request.getMethod().equals("POST"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long wait = this.users.secondsToWait(this.permissions.user().id());
		if (wait > 0) {
			Problems.tooOften(response, wait);
			return;
		}
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			Problems.refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, not compressed.");
			return;
		}
		HttpServletRequest admitted = admit(request);
		if (admitted == null) {
			Problems.refuse(response, HttpStatus.CONTENT_TOO_LARGE, "A request holds at most " + most() + " bytes.");
			return;
		}
		chain.doFilter(admitted, response);
	}

	private long most() {
		return (this.permissions.permits(Operation.START_IMPORT) ? this.limits.importBody() : this.limits.body())
			.toBytes();
	}

	/**
	 * Null when it is too large. A body that does not say how long it is, is read to its
	 * end.
	 */
	private @Nullable HttpServletRequest admit(HttpServletRequest request) throws IOException {
		long most = most();
		if (request.getContentLengthLong() >= 0) {
			return (request.getContentLengthLong() <= most) ? request : null;
		}
		byte[] body = request.getInputStream().readNBytes((int) most + 1);
		return (body.length <= most) ? new ReadRequest(request, body) : null;
	}

	private static final class ReadRequest extends HttpServletRequestWrapper {

		private final ServletInputStream body;

		private ReadRequest(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = new ReadBody(body);
		}

		@Override
		public ServletInputStream getInputStream() {
			return this.body;
		}

	}

	private static final class ReadBody extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private ReadBody(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("It is read already");
		}

	}

}
