package org.partnershipportal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** The mappings known to the portal: the YAML files in {@code mappings/}. */
@Service
public class ImportMappings {

	private final List<ImportMapping> mappings;

	ImportMappings() {
		YAMLMapper yaml = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		try {
			this.mappings = Stream
				.of(new PathMatchingResourcePatternResolver().getResources("classpath:mappings/*.yaml"))
				.map((file) -> read(yaml, file))
				.sorted(Comparator.comparing(ImportMapping::name))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Content(String description, ImportKind kind, Map<String, ColumnRule> columns) {
	}

	private static ImportMapping read(YAMLMapper yaml, Resource file) {
		try (InputStream stream = file.getInputStream()) {
			Content content = yaml.readValue(stream, Content.class);
			String name = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
			content.columns().keySet().forEach((column) -> {
				if (!content.kind().knows(column)) {
					throw new IllegalStateException("The mapping " + name + " fills an unknown column, " + column);
				}
			});
			return new ImportMapping(name, content.description(), content.kind(), content.columns());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All mappings, by name. */
	@Guarded(Operation.IMPORT_MAPPINGS)
	public List<ImportMapping> list() {
		return this.mappings;
	}

	/** One mapping. */
	Optional<ImportMapping> find(String name) {
		return this.mappings.stream().filter((mapping) -> mapping.name().equals(name)).findFirst();
	}

}
