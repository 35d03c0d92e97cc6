package org.partnershipportal.importing.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.importing.ImportMapping;
import org.partnershipportal.importing.ImportMappings;
import org.partnershipportal.importing.ImportRow;
import org.partnershipportal.importing.ImportRowResult;
import org.partnershipportal.importing.ImportRun;
import org.partnershipportal.importing.ImportRuns;
import org.partnershipportal.importing.Imports;
import org.partnershipportal.importing.graphql.ImportPayloads.ResumeImportInput;
import org.partnershipportal.importing.graphql.ImportPayloads.ResumeImportPayload;
import org.partnershipportal.importing.graphql.ImportPayloads.StartHsdsImportInput;
import org.partnershipportal.importing.graphql.ImportPayloads.StartHsdsImportPayload;
import org.partnershipportal.importing.graphql.ImportPayloads.StartImportInput;
import org.partnershipportal.importing.graphql.ImportPayloads.StartImportPayload;
import org.partnershipportal.importing.graphql.ImportPayloads.StopImportInput;
import org.partnershipportal.importing.graphql.ImportPayloads.StopImportPayload;
import org.partnershipportal.lookup.Lookup;

@Controller
class ImportController {

	private final ImportRuns runs;

	private final ImportMappings mappings;

	private final Imports imports;

	private final Lookup lookup;

	ImportController(ImportRuns runs, ImportMappings mappings, Imports imports, Lookup lookup,
			BatchLoaderRegistry loaders) {
		this.runs = runs;
		this.mappings = mappings;
		this.imports = imports;
		this.lookup = lookup;
		ChildPages.register(loaders, "rowsOfImport",
				(parents, like) -> runs.rows(parents, (ImportRowResult) like.filter(), like.page()));
	}

	@QueryMapping
	Optional<ImportRun> importRun(@Argument String id) {
		return this.runs.find(id);
	}

	@QueryMapping
	Page<ImportRun> importRuns(PageRequest page) {
		return this.runs.list(page);
	}

	@QueryMapping
	List<ImportMapping> importMappings() {
		return this.mappings.list();
	}

	@SchemaMapping
	CompletableFuture<Page<ImportRow>> rows(ImportRun run, @Argument @Nullable ImportRowResult result, PageRequest page,
			DataLoader<ChildPages.Key, Page<ImportRow>> rowsOfImport) {
		return rowsOfImport.load(new ChildPages.Key(run.id(), null, result, page));
	}

	@BatchMapping(typeName = "ImportRow", field = "object")
	Map<ImportRow, Object> objects(List<ImportRow> rows) {
		Map<String, Object> found = this.lookup.load(rows.stream()
			.filter((row) -> row.objectType() != null && row.objectId() != null)
			.map((row) -> new Lookup.Hit(Objects.requireNonNull(row.objectType()),
					Objects.requireNonNull(row.objectId()), "", ""))
			.distinct()
			.toList());
		Map<ImportRow, Object> objects = new HashMap<>();
		rows.forEach((row) -> {
			Object object = found.get(Objects.requireNonNullElse(row.objectId(), ""));
			if (object != null) {
				objects.put(row, object);
			}
		});
		return objects;
	}

	@MutationMapping
	StartImportPayload startImport(@Argument StartImportInput input, Locale language) {
		return Mutations.run(() -> this.imports.start(input.newImport(), language),
				(run, errors) -> new StartImportPayload(input.clientMutationId(), run, errors));
	}

	@MutationMapping
	StartHsdsImportPayload startHsdsImport(@Argument StartHsdsImportInput input, Locale language) {
		return Mutations.run(() -> this.imports.startHsds(input.newImport(), language),
				(run, errors) -> new StartHsdsImportPayload(input.clientMutationId(), run, errors));
	}

	@MutationMapping
	StopImportPayload stopImport(@Argument StopImportInput input) {
		return Mutations.run(() -> this.imports.stop(input.id()),
				(run, errors) -> new StopImportPayload(input.clientMutationId(), run, errors));
	}

	@MutationMapping
	ResumeImportPayload resumeImport(@Argument ResumeImportInput input) {
		return Mutations.run(() -> this.imports.resume(input.id()),
				(run, errors) -> new ResumeImportPayload(input.clientMutationId(), run, errors));
	}

}
