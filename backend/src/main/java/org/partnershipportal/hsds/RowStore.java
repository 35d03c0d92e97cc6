package org.partnershipportal.hsds;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The fragments of one table, in a file of their own. Only the ids are in memory: for
 * each where its last fragment lies, which knows where the one before lies.
 */
final class RowStore implements AutoCloseable {

	private static final long NONE = -1;

	private static final int BUFFER = 1 << 16;

	/** So many bytes hold most fragments. */
	private static final int MOST_FRAGMENTS = 1 << 10;

	private final HsdsTable table;

	private final Path file;

	private final Map<Object, Entry> index = new HashMap<>();

	private final List<String> files;

	private final Map<String, Integer> fileNumbers = new HashMap<>();

	private final DataOutputStream out;

	private final MessageDigest digest;

	private long written;

	private @Nullable RandomAccessFile access;

	private static final class Entry {

		private long last = NONE;

		private long digest;

		private boolean refused;

	}

	RowStore(HsdsTable table, Path folder) throws IOException {
		this.table = table;
		this.file = folder.resolve(table.table());
		this.files = new ArrayList<>();
		this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(this.file), BUFFER));
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A third of the space of a text, for most ids are UUIDs. */
	private static Object key(String id) {
		if (id.length() == 36) {
			try {
				UUID key = UUID.fromString(id);
				return key.toString().equals(id) ? key : id;
			}
			catch (IllegalArgumentException ex) {
				return id;
			}
		}
		return id;
	}

	/**
	 * Keeps a fragment.
	 * @return false when the last one of the same row says exactly the same, so that
	 * there was nothing to keep
	 */
	boolean add(Fragment fragment) throws IOException {
		byte[] content = content(fragment);
		long said = ByteBuffer.wrap(this.digest.digest(content)).getLong();
		Entry entry = this.index.computeIfAbsent(key(fragment.id()), (id) -> new Entry());
		if (entry.last != NONE && entry.digest == said) {
			return false;
		}
		long start = this.written;
		byte[] pointer = fragment.origin().pointer().getBytes(StandardCharsets.UTF_8);
		this.out.writeLong(entry.last);
		this.out.writeInt(this.fileNumbers.computeIfAbsent(fragment.origin().file(), this::number));
		this.out.writeLong(fragment.origin().line());
		this.out.writeInt(pointer.length);
		this.out.write(pointer);
		this.out.writeInt(content.length);
		this.out.write(content);
		this.written += Long.BYTES * 2 + Integer.BYTES * 3 + pointer.length + content.length;
		entry.last = start;
		entry.digest = said;
		return true;
	}

	private Integer number(String name) {
		this.files.add(name);
		return this.files.size() - 1;
	}

	private byte[] content(Fragment fragment) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream content = new DataOutputStream(bytes);
		content.writeByte(fragment.kind().ordinal());
		text(content, fragment.id());
		List<HsdsColumn> columns = this.table.columns();
		for (int i = 0; i < columns.size(); i++) {
			Object value = fragment.values().get(columns.get(i).name());
			if (value != null) {
				content.writeByte(i);
				content.writeBoolean(value instanceof BigDecimal);
				text(content, value.toString());
			}
		}
		content.writeByte(columns.size());
		return bytes.toByteArray();
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String text(DataInput in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** To be called when nothing is added any more. */
	void complete() throws IOException {
		this.out.close();
		this.access = new RandomAccessFile(this.file.toFile(), "r");
	}

	/** Whether there is such a row, and it was not refused. */
	boolean has(String id) {
		Entry entry = this.index.get(key(id));
		return entry != null && !entry.refused;
	}

	void refuse(String id) {
		Objects.requireNonNull(this.index.get(key(id))).refused = true;
	}

	long count() {
		return this.index.values().stream().filter((entry) -> !entry.refused).count();
	}

	/** What is done with the fragments of a row. */
	@FunctionalInterface
	interface Use {

		void accept(List<Fragment> fragments) throws IOException;

	}

	/** Gives every row, its fragments in the order they were read. */
	void each(Use use) throws IOException {
		try (InputStream stream = Files.newInputStream(this.file);
				DataInputStream in = new DataInputStream(new BufferedInputStream(stream, BUFFER))) {
			long position = 0;
			while (position < this.written) {
				Stored stored = stored(in, position);
				if (stored.before == NONE) {
					Entry entry = Objects.requireNonNull(this.index.get(key(stored.fragment.id())));
					if (!entry.refused) {
						use.accept((entry.last == position) ? List.of(stored.fragment) : chain(entry.last));
					}
				}
				position = stored.end;
			}
		}
	}

	/**
	 * The fragments of a row, in the order they were read; empty when there is no such
	 * row.
	 */
	List<Fragment> of(String id) throws IOException {
		Entry entry = this.index.get(key(id));
		return (entry != null && !entry.refused) ? chain(entry.last) : List.of();
	}

	private List<Fragment> chain(long last) throws IOException {
		RandomAccessFile file = Objects.requireNonNull(this.access);
		Deque<Fragment> fragments = new ArrayDeque<>();
		long position = last;
		while (position != NONE) {
			file.seek(position);
			// Unbuffered, the file would be asked for every single byte of a number. The
			// stream is not closed, for the file is read again.
			Stored stored = stored(
					new DataInputStream(
							new BufferedInputStream(Channels.newInputStream(file.getChannel()), MOST_FRAGMENTS)),
					position);
			fragments.addFirst(stored.fragment);
			position = stored.before;
		}
		return List.copyOf(fragments);
	}

	private record Stored(long before, Fragment fragment, long end) {
	}

	private Stored stored(DataInput in, long start) throws IOException {
		long before = in.readLong();
		String name = this.files.get(in.readInt());
		long line = in.readLong();
		byte[] pointer = new byte[in.readInt()];
		in.readFully(pointer);
		byte[] content = new byte[in.readInt()];
		in.readFully(content);
		long end = start + Long.BYTES * 2 + Integer.BYTES * 3 + pointer.length + content.length;
		HsdsOrigin origin = new HsdsOrigin(name, line, new String(pointer, StandardCharsets.UTF_8));
		return new Stored(before, fragment(content, origin), end);
	}

	private Fragment fragment(byte[] content, HsdsOrigin origin) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
		Fragment.Kind kind = Fragment.Kind.values()[in.readByte()];
		String id = text(in);
		List<HsdsColumn> columns = this.table.columns();
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = in.readByte(); i < columns.size(); i = in.readByte()) {
			boolean number = in.readBoolean();
			String text = text(in);
			values.put(columns.get(i).name(), number ? new BigDecimal(text) : text);
		}
		return new Fragment(this.table, id, values, kind, origin);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		if (this.access != null) {
			this.access.close();
		}
	}

}
