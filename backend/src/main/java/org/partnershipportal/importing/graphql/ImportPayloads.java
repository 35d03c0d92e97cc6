package org.partnershipportal.importing.graphql;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.importing.ImportKind;
import org.partnershipportal.importing.ImportRun;
import org.partnershipportal.importing.NewHsdsImport;
import org.partnershipportal.importing.NewImport;

/** Inputs and payloads of the mutations on imports, as in the SDL. */
final class ImportPayloads {

	private ImportPayloads() {
	}

	record StartImportInput(@Nullable String clientMutationId, ImportKind kind, String name, String content,
			@Nullable String mapping, @Nullable List<ColumnMappingInput> columns) {

		NewImport newImport() {
			return new NewImport(this.kind, this.name, this.content, this.mapping,
					(this.columns == null) ? null : this.columns.stream().map(ColumnMappingInput::toColumn).toList());
		}

	}

	record ColumnMappingInput(String column, @Nullable String from, @Nullable String value) {

		NewImport.Column toColumn() {
			return new NewImport.Column(this.column, this.from, this.value);
		}

	}

	record StartImportPayload(@Nullable String clientMutationId, @Nullable ImportRun importRun,
			List<UserError> userErrors) {
	}

	record StartHsdsImportInput(@Nullable String clientMutationId, String name, List<HsdsFileInput> files,
			String register, String actorKind, @Nullable List<String> serviceTypes, @Nullable Boolean trial) {

		NewHsdsImport newImport() {
			return new NewHsdsImport(this.name,
					this.files.stream().map((file) -> new NewHsdsImport.File(file.name(), file.content())).toList(),
					this.register, this.actorKind, Objects.requireNonNullElse(this.serviceTypes, List.of()),
					Boolean.TRUE.equals(this.trial));
		}

	}

	record HsdsFileInput(String name, String content) {
	}

	record StartHsdsImportPayload(@Nullable String clientMutationId, @Nullable ImportRun importRun,
			List<UserError> userErrors) {
	}

	record StopImportInput(@Nullable String clientMutationId, String id) {
	}

	record StopImportPayload(@Nullable String clientMutationId, @Nullable ImportRun importRun,
			List<UserError> userErrors) {
	}

	record ResumeImportInput(@Nullable String clientMutationId, String id) {
	}

	record ResumeImportPayload(@Nullable String clientMutationId, @Nullable ImportRun importRun,
			List<UserError> userErrors) {
	}

}
