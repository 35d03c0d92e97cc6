import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { type Option, RadiosField, TextField } from '@/components/form/fields';
import { FormGroup } from '@/components/form/FormGroup';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { mappingOf } from '@/features/importing/columns';
import { ColumnsField, DocumentedColumns } from '@/features/importing/ColumnsField';
import { type CsvFile, readCsvFile } from '@/features/importing/csvFile';
import { useEditForm } from '@/lib/editForm';
import { ImportMappingsDocument, type ImportMappingsQuery, StartImportDocument } from '@/lib/gql/importing/graphql';
import type { ImportKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

const kinds: readonly ImportKind[] = ['ACTORS', 'SERVICES', 'PARTNERSHIPS'];
const DOCUMENTED = 'documented';
const OWN = 'own';

interface Values {
  kind: string;
  /** How many lines were read; 0 while no file is chosen. The text itself is too long for a draft. */
  content: number;
  name: string;
  mapping: string;
  /** Our column to the file's, where they were matched by hand. */
  columns: Record<string, string>;
}

/** Chooses a file and how its columns are meant, and starts. */
export function StartImportPage() {
  const mappings = useQuery({ query: ImportMappingsDocument });
  return <Loaded query={mappings}>{({ importMappings }) => <StartForm mappings={importMappings} />}</Loaded>;
}

type Mappings = ImportMappingsQuery['importMappings'];

function StartForm({ mappings }: { readonly mappings: Mappings }) {
  const { t } = useTranslation('importing');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, start] = useMutation(StartImportDocument);
  const [file, setFile] = useState<ReadFile | null>(null);
  const rule = rules(common);
  const schema = z.object({
    kind: rule.required(t('start.kind')),
    content: z.number().check(z.refine(() => file !== null, t('start.fileMissing'))),
    name: rule.required(t('start.name')),
    mapping: rule.required(t('start.mapping')),
    columns: z.record(z.string(), z.string()),
  });
  const form = useEditForm<Values>({
    draft: 'import:new',
    schema,
    initial: { kind: 'ACTORS', content: 0, name: '', mapping: DOCUMENTED, columns: {} },
  });
  return (
    <Page title={t('start.title')} crumbs={[{ label: t('run.crumb'), to: '/imports' }]}>
      <p className="govuk-body">{t('start.again')}</p>
      <EditForm
        form={form}
        cancelTo="/imports"
        submitLabel={t('start.submit')}
        onSave={async (values) => {
          const kind = values.kind as ImportKind;
          const result = await start({
            input: {
              kind,
              name: values.name.trim(),
              content: file?.content ?? '',
              mapping: values.mapping === DOCUMENTED || values.mapping === OWN ? null : values.mapping,
              columns: values.mapping === OWN ? mappingOf(kind, values.columns, file?.heading ?? []) : null,
            },
          });
          const payload = result.data?.startImport;
          const outcome = outcomeOf<Values>(result, payload);
          if (outcome.kind === 'saved' && payload?.importRun != null) {
            go(links.importRun(payload.importRun.id), { notice: t('start.started', { name: payload.importRun.name }) });
          }
          return outcome;
        }}
      >
        <RadiosField name="kind" label={t('start.kind')} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))} />
        <FileField onRead={setFile} />
        <TextField name="name" label={t('start.name')} hint={t('start.nameHint')} />
        <MappingField mappings={mappings} heading={file?.heading ?? null} />
      </EditForm>
    </Page>
  );
}

type ReadFile = Extract<CsvFile, { kind: 'read' }>;

function FileField({ onRead }: { readonly onRead: (file: ReadFile | null) => void }) {
  const { t } = useTranslation('importing');
  const { setValue, setError, clearErrors, getValues } = useFormContext<Values>();
  const [chosen, setChosen] = useState<CsvFile | null>(null);

  async function choose(file: File | undefined) {
    const read = file === undefined ? null : await readCsvFile(file);
    setChosen(read);
    onRead(read?.kind === 'read' ? read : null);
    clearErrors('content');
    if (read?.kind === 'refused') {
      setError('content', { type: 'file', message: t(`start.${read.reason}`) });
    } else if (read?.kind === 'read') {
      setValue('content', read.lines);
      if (getValues('name') === '') {
        setValue('name', read.name);
      }
    }
  }

  return (
    <FormGroup name="content" label={t('start.file')} hint={t('start.fileHint')}>
      {(control) => (
        <>
          <input {...control} className="govuk-file-upload" type="file" accept=".csv,text/csv" onChange={(event) => void choose(event.target.files?.[0])} />
          {chosen?.kind === 'read' && (
            <p className="govuk-hint" role="status">
              {t('start.chosenFile', { name: chosen.name, rows: chosen.lines })}
            </p>
          )}
        </>
      )}
    </FormGroup>
  );
}

function MappingField({ mappings, heading }: { readonly mappings: Mappings; readonly heading: readonly string[] | null }) {
  const { t } = useTranslation('importing');
  const { watch } = useFormContext<Values>();
  const kind = watch('kind') as ImportKind;
  const options: Option[] = [
    { value: DOCUMENTED, label: t('start.documented'), hint: t('start.documentedHint') },
    ...mappings.filter((mapping) => mapping.kind === kind).map((mapping) => ({ value: mapping.name, label: mapping.name, hint: mapping.description })),
    { value: OWN, label: t('start.own'), hint: t('start.ownHint') },
  ];
  return (
    <>
      <RadiosField key={kind} name="mapping" label={t('start.mapping')} options={options} />
      {watch('mapping') === OWN && <ColumnsField kind={kind} heading={heading} />}
      <DocumentedColumns kind={kind} />
    </>
  );
}
