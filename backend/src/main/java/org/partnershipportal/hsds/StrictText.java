package org.partnershipportal.hsds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of text in which nothing is guessed: UTF-8, or what its byte order mark says.
 * Whatever is no text in it refuses the file, and never becomes a replacement character.
 */
final class StrictText {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final char REPLACEMENT = '\uFFFD';

	private static final int BUFFER = 1 << 16;

	private final Path file;

	private final Charset charset;

	private long line = 1;

	private long damaged;

	private StrictText(Path file, Charset charset) {
		this.file = file;
		this.charset = charset;
	}

	/**
	 * Looks through a file.
	 * @throws UnreadableException when it is no text
	 */
	static StrictText of(String name, Path file) throws IOException {
		StrictText text = new StrictText(file, charset(file));
		text.check(name);
		return text;
	}

	/**
	 * The first line with a replacement character that was there before; 0 when none has
	 * one.
	 */
	long damaged() {
		return this.damaged;
	}

	/** The text, without its byte order mark. */
	Reader open() throws IOException {
		Reader reader = new InputStreamReader(Files.newInputStream(this.file), decoder());
		Reader whole = new BufferedReader(reader, BUFFER);
		whole.mark(1);
		if (whole.read() != BYTE_ORDER_MARK) {
			whole.reset();
		}
		return whole;
	}

	private static Charset charset(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			byte[] first = bytes.readNBytes(2);
			if (first.length == 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
				return StandardCharsets.UTF_16BE;
			}
			if (first.length == 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
				return StandardCharsets.UTF_16LE;
			}
			return StandardCharsets.UTF_8;
		}
	}

	private CharsetDecoder decoder() {
		return this.charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	private void check(String name) throws IOException {
		CharsetDecoder decoder = decoder();
		ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
		CharBuffer chars = CharBuffer.allocate(BUFFER);
		try (InputStream stream = Files.newInputStream(this.file)) {
			boolean end = false;
			while (!end) {
				int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
				end = read < 0;
				bytes.position(bytes.position() + Math.max(read, 0)).flip();
				CoderResult result = decoder.decode(bytes, chars, end);
				boolean text = look(chars.flip());
				chars.clear();
				if (result.isError() || !text) {
					throw new UnreadableException(new HsdsOrigin(name, this.line, ""), HsdsFault.ENCODING,
							this.charset.name());
				}
				bytes.compact();
			}
		}
	}

	/**
	 * Counts lines; a zero is in no text, but in every second byte of UTF-16 without a
	 * mark.
	 */
	private boolean look(CharBuffer chars) {
		while (chars.hasRemaining()) {
			char next = chars.get();
			if (next == '\n') {
				this.line++;
			}
			else if (next == 0) {
				return false;
			}
			else if (next == REPLACEMENT && this.damaged == 0) {
				this.damaged = this.line;
			}
		}
		return true;
	}

}
