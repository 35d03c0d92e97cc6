import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { CheckboxesField, RadiosField, SelectField, TextField } from '@/components/form/fields';
import { FormGroup } from '@/components/form/FormGroup';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { type PackageFile, type PackageValues, readPackage, remember, remembered } from '@/features/importing/hsdsPackage';
import { useEditForm } from '@/lib/editForm';
import { HsdsImportChoicesDocument, type HsdsImportChoicesQuery, StartHsdsImportDocument } from '@/lib/gql/importing/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

const TRIAL = 'trial';
const IMPORT = 'import';

/** Chooses a package of HSDS and how it is meant, and looks what would happen or imports it. */
export function StartHsdsPage() {
  const choices = useQuery({ query: HsdsImportChoicesDocument });
  const viewer = useViewer();
  return viewer.may('startHsdsImport') ? <Loaded query={choices}>{(found) => <StartForm choices={found} />}</Loaded> : <NotFoundPage />;
}

function StartForm({ choices }: { readonly choices: HsdsImportChoicesQuery }) {
  const { t } = useTranslation(['importing', 'terms']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, start] = useMutation(StartHsdsImportDocument);
  const [parameters] = useSearchParams();
  const trial = parameters.get('trial');
  const before = remembered(trial);
  const [files, setFiles] = useState<readonly PackageFile[]>(before?.files ?? []);
  const rule = rules(common);
  const schema = z.object({
    files: z.number().check(z.refine(() => files.length > 0, t('hsds.filesMissing'))),
    name: rule.required(t('start.name')),
    register: rule.required(t('hsds.register'), 60),
    actorKind: rule.required(t('hsds.actorKind')),
    serviceTypes: z.array(z.string()),
    deed: rule.required(t('hsds.deed')),
  });
  const form = useEditForm<PackageValues>({
    draft: 'import:hsds',
    schema,
    initial:
      before === null
        ? { files: 0, name: '', register: '', actorKind: 'NGO', serviceTypes: [], deed: TRIAL }
        : { ...before.values, deed: IMPORT },
  });
  const kinds = choices.actorKinds.filter((kind) => kind.family !== 'POLICE_UNIT');
  return (
    <Page title={t('hsds.title')} crumbs={[{ label: t('run.crumb'), to: '/imports' }]}>
      <p className="govuk-body">{t('hsds.lead')}</p>
      {trial !== null && before === null && <p className="govuk-inset-text">{t('hsds.chooseAgain')}</p>}
      <EditForm
        form={form}
        cancelTo="/imports"
        submitLabel={t('start.submit')}
        onSave={async (values) => {
          const result = await start({
            input: {
              name: values.name.trim(),
              files: files.map(({ name, content }) => ({ name, content })),
              register: values.register.trim(),
              actorKind: values.actorKind,
              serviceTypes: values.serviceTypes,
              trial: values.deed === TRIAL,
            },
          });
          const payload = result.data?.startHsdsImport;
          const outcome = outcomeOf<PackageValues>(result, payload);
          if (outcome.kind === 'saved' && payload?.importRun != null) {
            remember(payload.importRun.id, values, files);
            go(links.importRun(payload.importRun.id), { notice: t('start.started', { name: payload.importRun.name }) });
          }
          return outcome;
        }}
      >
        <FilesField chosen={files} onRead={setFiles} />
        <TextField name="name" label={t('start.name')} hint={t('hsds.nameHint')} />
        <TextField name="register" label={t('hsds.register')} hint={t('hsds.registerHint')} />
        <SelectField
          name="actorKind"
          label={t('hsds.actorKind')}
          hint={t('hsds.actorKindHint')}
          options={kinds.map((kind) => ({ value: kind.code, label: kind.label, group: t(`terms:family.${kind.family}`) }))}
        />
        <details className="govuk-details" open={(before?.values.serviceTypes.length ?? 0) > 0}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{t('hsds.serviceTypes')}</span>
          </summary>
          <div className="govuk-details__text">
            <CheckboxesField
              name="serviceTypes"
              label={t('hsds.serviceTypes')}
              hint={t('hsds.serviceTypesHint')}
              optional
              options={choices.vocabulary.map((type) => ({ value: type.code, label: type.label }))}
            />
          </div>
        </details>
        <RadiosField
          name="deed"
          label={t('hsds.deed')}
          options={[
            { value: TRIAL, label: t('hsds.trial'), hint: t('hsds.trialHint') },
            { value: IMPORT, label: t('hsds.import'), hint: t('hsds.importHint') },
          ]}
        />
      </EditForm>
    </Page>
  );
}

interface FilesFieldProps {
  readonly chosen: readonly PackageFile[];
  readonly onRead: (files: readonly PackageFile[]) => void;
}

function FilesField({ chosen, onRead }: FilesFieldProps) {
  const { t } = useTranslation('importing');
  const { setValue, setError, clearErrors, getValues } = useFormContext<PackageValues>();
  // In tens: it is read out.
  const [packed, setPacked] = useState<number | null>(null);
  // Who chooses again while files are packed does not want those.
  const latest = useRef<readonly File[]>([]);

  async function choose(list: FileList | null) {
    const chosenNow = [...(list ?? [])];
    const size = chosenNow.reduce((sum, file) => sum + file.size, 0);
    latest.current = chosenNow;
    onRead([]);
    const read = await readPackage(chosenNow, (bytes) => {
      if (latest.current === chosenNow) {
        setPacked(Math.floor((bytes / size) * 10) * 10);
      }
    }).catch(() => 'unreadable' as const);
    if (latest.current !== chosenNow) {
      return;
    }
    setPacked(null);
    clearErrors('files');
    if (read === null || read === 'unreadable') {
      setError('files', { type: 'file', message: read === null ? t('hsds.filesTooLarge') : t('hsds.filesUnreadable') });
      return;
    }
    onRead(read);
    setValue('files', read.length);
    if (getValues('name') === '' && read[0] !== undefined) {
      setValue('name', read[0].chosen[0] ?? '');
    }
  }

  return (
    <FormGroup name="files" label={t('hsds.files')} hint={t('hsds.filesHint')}>
      {(control) => (
        <>
          <input
            {...control}
            className="govuk-file-upload"
            type="file"
            multiple
            accept=".csv,.json,.ndjson,.zip"
            onChange={(event) => void choose(event.target.files)}
          />
          {packed !== null && (
            <p className="govuk-hint" role="status">
              {t('hsds.packing', { percent: packed })}
            </p>
          )}
          {chosen.length > 0 && (
            <p className="govuk-hint" role="status">
              {t('hsds.chosen', { names: chosen.flatMap((file) => file.chosen).join(', ') })}
            </p>
          )}
        </>
      )}
    </FormGroup>
  );
}
