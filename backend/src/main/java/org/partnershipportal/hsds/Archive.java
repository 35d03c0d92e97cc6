package org.partnershipportal.hsds;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive into files with names of our own, and no more than is read: what an
 * archive says of its sizes is not believed.
 */
final class Archive {

	/** Below this nobody is hurt by what unpacks to far more than itself. */
	private static final long HARMLESS = 10_000_000;

	private static final int BUFFER = 1 << 16;

	private final HsdsInput archive;

	private final Path folder;

	private final HsdsLimits limits;

	private long bytes;

	private Archive(HsdsInput archive, Path folder, HsdsLimits limits) {
		this.archive = archive;
		this.folder = folder;
		this.limits = limits;
	}

	static boolean is(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			byte[] first = bytes.readNBytes(4);
			return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
		}
	}

	static List<HsdsInput> unpack(HsdsInput archive, Path folder, HsdsLimits limits) throws IOException {
		return new Archive(archive, folder, limits).unpack();
	}

	private List<HsdsInput> unpack() throws IOException {
		List<HsdsInput> files = new ArrayList<>();
		try (ZipFile zip = new ZipFile(this.archive.file().toFile())) {
			if (zip.size() > this.limits.entries()) {
				throw fault(HsdsFault.TOO_LARGE, this.limits.entries());
			}
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				String name = entry.getName();
				if (strange(name)) {
					throw fault(HsdsFault.SUSPICIOUS_ARCHIVE, name);
				}
				if (!entry.isDirectory() && !hidden(name)) {
					Path file = Files.createTempFile(this.folder, "unpacked-", "");
					unpack(zip, entry, file);
					files.add(new HsdsInput(name, file));
				}
			}
			return files;
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			throw fault(HsdsFault.SYNTAX, String.valueOf(ex.getMessage()));
		}
	}

	private void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
		long size = 0;
		long most = Math.max(HARMLESS, entry.getCompressedSize() * this.limits.ratio());
		byte[] buffer = new byte[BUFFER];
		CRC32 check = new CRC32();
		try (InputStream in = new BufferedInputStream(zip.getInputStream(entry));
				OutputStream out = Files.newOutputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				this.bytes += read;
				if (this.bytes > this.limits.bytes()) {
					throw fault(HsdsFault.TOO_LARGE, this.limits.bytes());
				}
				if (size > most) {
					throw fault(HsdsFault.SUSPICIOUS_ARCHIVE, entry.getName());
				}
				check.update(buffer, 0, read);
				out.write(buffer, 0, read);
			}
			if (entry.getCrc() != check.getValue()) {
				throw new ZipException("the checksum of " + entry.getName() + " is wrong");
			}
		}
	}

	/** A name that means a place outside of the archive. */
	private static boolean strange(String name) {
		return name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf(0) >= 0
				|| List.of(name.split("/")).contains("..");
	}

	/** What the programs of some desktops leave in archives. */
	private static boolean hidden(String name) {
		return name.startsWith("__MACOSX/") || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
	}

	private UnreadableException fault(HsdsFault fault, Object value) {
		return new UnreadableException(HsdsOrigin.of(this.archive.name()), fault, value);
	}

}
