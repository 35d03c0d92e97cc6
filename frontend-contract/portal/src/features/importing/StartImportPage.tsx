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

interface Values {
  kind: string;
  /** How many lines were read; 0 while no file is chosen. The text itself is too long for a draft. */
  content: number;
  name: string;
  mapping: string;
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
  const [content, setContent] = useState<string | null>(null);
  const rule = rules(common);
  const schema = z.object({
    kind: rule.required(t('start.kind')),
    content: z.number().check(z.refine(() => content !== null, t('start.fileMissing'))),
    name: rule.required(t('start.name')),
    mapping: rule.required(t('start.mapping')),
  });
  const form = useEditForm<Values>({
    draft: 'import:new',
    schema,
    initial: { kind: 'ACTORS', content: 0, name: '', mapping: DOCUMENTED },
  });
  return (
    <Page title={t('start.title')} crumbs={[{ label: t('run.crumb'), to: '/imports' }]}>
      <p className="govuk-body">{t('start.again')}</p>
      <EditForm
        form={form}
        cancelTo="/imports"
        submitLabel={t('start.submit')}
        onSave={async (values, { mutationId }) => {
          const result = await start({
            input: {
              clientMutationId: mutationId,
              kind: values.kind as ImportKind,
              name: values.name.trim(),
              content: content ?? '',
              mapping: values.mapping === DOCUMENTED ? null : values.mapping,
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
        <FileField onRead={setContent} />
        <TextField name="name" label={t('start.name')} hint={t('start.nameHint')} />
        <MappingField mappings={mappings} />
      </EditForm>
    </Page>
  );
}

function FileField({ onRead }: { readonly onRead: (content: string | null) => void }) {
  const { t } = useTranslation('importing');
  const { setValue, setError, clearErrors, getValues } = useFormContext<Values>();
  const [chosen, setChosen] = useState<CsvFile | null>(null);

  async function choose(file: File | undefined) {
    const read = file === undefined ? null : await readCsvFile(file);
    setChosen(read);
    onRead(read?.kind === 'read' ? read.content : null);
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

function MappingField({ mappings }: { readonly mappings: Mappings }) {
  const { t } = useTranslation('importing');
  const { watch } = useFormContext<Values>();
  const kind = watch('kind');
  const options: Option[] = [
    { value: DOCUMENTED, label: t('start.documented'), hint: t('start.documentedHint') },
    ...mappings.filter((mapping) => mapping.kind === kind).map((mapping) => ({ value: mapping.name, label: mapping.name, hint: mapping.description })),
  ];
  return <RadiosField key={kind} name="mapping" label={t('start.mapping')} options={options} />;
}
