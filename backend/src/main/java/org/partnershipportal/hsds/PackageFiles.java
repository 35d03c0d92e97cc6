package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of a package, each as what it is. */
final class PackageFiles {

	private static final String DESCRIPTION = "datapackage.json";

	private static final long LARGEST_DESCRIPTION = 5_000_000;

	private final Path folder;

	private final HsdsLimits limits;

	private final Intake intake;

	private final JsonMapper mapper;

	/** What the description of a package says of its files, by their paths. */
	private final Map<String, Described> described = new HashMap<>();

	private record Described(@Nullable String table, @Nullable Character delimiter) {
	}

	PackageFiles(Path folder, HsdsLimits limits, Intake intake) {
		this.folder = folder;
		this.limits = limits;
		this.intake = intake;
		this.mapper = JsonFiles.mapper(limits);
	}

	void read(List<HsdsInput> inputs) throws IOException {
		long bytes = 0;
		for (HsdsInput input : inputs) {
			bytes += Files.size(input.file());
			try {
				if (bytes > this.limits.bytes()) {
					throw new UnreadableException(HsdsOrigin.of(input.name()), HsdsFault.TOO_LARGE,
							this.limits.bytes());
				}
				files(Archive.is(input.file()) ? Archive.unpack(input, this.folder, this.limits) : List.of(input));
			}
			catch (UnreadableException ex) {
				this.intake.tell(ex.problem());
			}
		}
	}

	private void files(List<HsdsInput> files) throws IOException {
		List<HsdsInput> data = new ArrayList<>();
		for (HsdsInput file : files) {
			if (fileName(file.name()).equals(DESCRIPTION)) {
				describe(file, files);
			}
			else {
				data.add(file);
			}
		}
		for (HsdsInput file : data) {
			try {
				read(file);
			}
			catch (UnreadableException ex) {
				this.intake.tell(ex.problem());
			}
		}
	}

	private void read(HsdsInput file) throws IOException {
		if (Files.size(file.file()) == 0) {
			throw new UnreadableException(HsdsOrigin.of(file.name()), HsdsFault.EMPTY_FILE);
		}
		StrictText text = StrictText.of(file.name(), file.file());
		if (text.damaged() > 0) {
			this.intake.tell(HsdsProblem.of(HsdsOrigin.line(file.name(), text.damaged()), HsdsFault.DAMAGED_TEXT, ""));
		}
		if (isJson(file, text)) {
			JsonFile.read(file.name(), text, this.mapper, this.intake);
		}
		else {
			Described said = this.described.getOrDefault(file.name(), new Described(null, null));
			new TableFile(file.name(), text, said.delimiter()).read(said.table(), this.intake);
		}
	}

	private static boolean isJson(HsdsInput file, StrictText text) throws IOException {
		String name = file.name().toLowerCase(Locale.ROOT);
		if (name.endsWith(".csv")) {
			return false;
		}
		if (name.matches(".*\\.(json|ndjson|jsonl)")) {
			return true;
		}
		try (Reader reader = text.open()) {
			int first = reader.read();
			while (Character.isWhitespace(first)) {
				first = reader.read();
			}
			return first == '{' || first == '[';
		}
	}

	private void describe(HsdsInput file, List<HsdsInput> files) throws IOException {
		try {
			if (Files.size(file.file()) > LARGEST_DESCRIPTION) {
				throw new UnreadableException(HsdsOrigin.of(file.name()), HsdsFault.TOO_LARGE, LARGEST_DESCRIPTION);
			}
			StrictText text = StrictText.of(file.name(), file.file());
			try (Reader reader = text.open()) {
				describe(file, this.mapper.readTree(reader), files);
			}
		}
		catch (JacksonException ex) {
			this.intake.tell(HsdsProblem.of(HsdsOrigin.of(file.name()), HsdsFault.SYNTAX, ex.getOriginalMessage()));
		}
		catch (UnreadableException ex) {
			this.intake.tell(ex.problem());
		}
	}

	private void describe(HsdsInput file, JsonNode description, List<HsdsInput> files) {
		String beside = file.name().substring(0, file.name().length() - fileName(file.name()).length());
		Set<String> there = new HashSet<>();
		files.forEach((other) -> there.add(other.name()));
		for (JsonNode resource : description.path("resources")) {
			JsonNode given = resource.path("path");
			String path = beside + (given.isArray() ? given.path(0) : given).asString("").replaceFirst("^\\./", "");
			String name = resource.path("name").asString("");
			String delimiter = resource.path("dialect").path("delimiter").asString("");
			if (there.contains(path)) {
				boolean known = Layouts.named(Layouts.base(name)).isPresent()
						&& Layouts.named(Layouts.base(path)).isEmpty();
				this.described.put(path,
						new Described(known ? name : null, delimiter.isEmpty() ? null : delimiter.charAt(0)));
			}
			else {
				this.intake.tell(HsdsProblem.of(HsdsOrigin.of(file.name()), HsdsFault.MISSING_FILE, path));
			}
		}
	}

	private static String fileName(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

}
