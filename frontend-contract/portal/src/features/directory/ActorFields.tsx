import { lazy, Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxesField, DateField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { type ActorValues, CONFIDENTIAL } from '@/features/directory/actorValues';
import { ActorField, CommunitiesField } from '@/features/directory/pickers';
import type { ActorFamily } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

/** What is there already and looks like it: drawn when it has come. */
const PossibleDuplicates = lazy(() => import('@/features/merging/PossibleDuplicates'));

export interface Kind {
  readonly code: string;
  readonly label: string;
  readonly family: ActorFamily;
}

interface ActorFieldsProps {
  readonly kinds: readonly Kind[];
  /** The actor being changed; undefined for a new one. */
  readonly id?: string;
  /** False when there are more communities than a form can hold. */
  readonly communitiesComplete: boolean;
  /** Whether who fills it in decides whether it is confidential. */
  readonly mayHide: boolean;
}

/** The fields of an actor, for adding and for changing one. */
export function ActorFields({ kinds, id, communitiesComplete, mayHide }: ActorFieldsProps) {
  const { t } = useTranslation(['directory', 'terms']);
  const { watch } = useFormContext<ActorValues>();
  const viewer = useViewer();
  const family = kinds.find((kind) => kind.code === watch('kind'))?.family;
  const others = (['COMMUNITY_PARTNER', 'SERVICE_PROVIDER'] as const).filter((one) => one !== family);
  const options = kinds.map((kind) => ({ value: kind.code, label: kind.label, group: t(`terms:family.${kind.family}`) }));
  return (
    <>
      <h2 className="govuk-heading-m">{t('actorForm.about')}</h2>
      <TextField name="name" label={t('actorForm.name')} />
      <TextField name="alternateName" label={t('actorForm.alternateName')} optional />
      <SelectField name="kind" label={t('actorForm.kind')} hint={t('actorForm.kindHint')} options={options} />
      {family !== undefined && family !== 'POLICE_UNIT' && (
        <CheckboxesField
          name="alsoFamilies"
          label={t('actorForm.alsoFamilies')}
          hint={t('actorForm.alsoFamiliesHint')}
          optional
          options={others.map((one) => ({ value: one, label: t(`terms:family.${one}`) }))}
        />
      )}
      <TextAreaField name="description" label={t('actorForm.description')} optional />
      <h2 className="govuk-heading-m">{t('actorForm.contact')}</h2>
      <TextField name="phone" type="tel" label={t('actorForm.phone')} optional />
      <TextField name="email" type="email" label={t('actorForm.email')} hint={t('actorForm.emailHint')} optional />
      <TextField name="website" type="url" label={t('actorForm.website')} optional />
      <h2 className="govuk-heading-m">{t('actorForm.place')}</h2>
      {communitiesComplete ? (
        <CommunitiesField name="communities" label={t('actorForm.communities')} optional />
      ) : (
        <p className="govuk-body">{t('actorForm.tooManyCommunities')}</p>
      )}
      {family === 'POLICE_UNIT' && (
        <ActorField name="reportsTo" label={t('actorForm.reportsTo')} hint={t('actorForm.reportsToHint')} family="POLICE_UNIT" except={id} optional />
      )}
      {mayHide && family !== 'POLICE_UNIT' && (
        <CheckboxesField
          name="confidential"
          label={t('actorForm.confidential')}
          hint={t('actorForm.confidentialHint')}
          optional
          options={[{ value: CONFIDENTIAL, label: t('actorForm.confidentialOption') }]}
        />
      )}
      {id === undefined && family !== 'POLICE_UNIT' && viewer.may('possibleDuplicates') && (
        <Suspense fallback={null}>
          <PossibleDuplicates />
        </Suspense>
      )}
      {id === undefined && <DateField name="validFrom" label={t('actorForm.validFrom')} hint={t('actorForm.validFromHint')} optional />}
    </>
  );
}
