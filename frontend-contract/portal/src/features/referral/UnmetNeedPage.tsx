import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { CheckboxesField, RadiosField, SelectField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage } from '@/components/States';
import { CommunityField } from '@/features/directory/pickers';
import { referralLinks } from '@/features/referral/links';
import { ageBands, groups, spoken } from '@/features/referral/words';
import { useEditForm } from '@/lib/editForm';
import { RecordUnmetNeedDocument, ReferralVocabularyDocument, type ReferralVocabularyQuery } from '@/lib/gql/referral/graphql';
import type { ReferralAgeBand, ReferralGroup } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { type Choice, rules } from '@/lib/rules';
import { languageName } from '@/lib/text';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

interface Values {
  services: string[];
  ageBand: string;
  group: string;
  languages: string[];
  area: Choice | null;
}

/** Records a need for which nothing could be sent. */
export function UnmetNeedPage() {
  const viewer = useViewer();
  const query = useQuery({ query: ReferralVocabularyDocument, requestPolicy: 'cache-first' });
  return viewer.may('recordUnmetNeed') ? <Loaded query={query}>{(vocabulary) => <NeedForm vocabulary={vocabulary} />}</Loaded> : <ForbiddenPage />;
}

function NeedForm({ vocabulary }: { readonly vocabulary: ReferralVocabularyQuery }) {
  const { t, i18n } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, record] = useMutation(RecordUnmetNeedDocument);
  const schema = z.object({
    services: z.array(z.string()).check(z.refine((list) => list.length > 0, t('missing.services'))),
    ageBand: rules(common).required(t('form.ageBand')),
    group: z.string(),
    languages: rules(common).codes(),
    area: rules(common).chosen(t('form.area')),
  });
  const form = useEditForm<Values>({ draft: 'unmet-need:new', schema, initial: { services: [], ageBand: '', group: '', languages: [], area: null } });
  return (
    <Page title={t('unmet.title')} crumbs={[{ label: t('list.title'), to: referralLinks.all }]}>
      <p className="govuk-body">{t('unmet.lead')}</p>
      <EditForm
        form={form}
        cancelTo={referralLinks.all}
        submitLabel={t('unmet.submit')}
        onSave={async (values) => {
          const result = await record({
            input: {
              services: values.services,
              ageBand: values.ageBand as ReferralAgeBand,
              group: values.group === '' ? null : (values.group as ReferralGroup),
              languages: values.languages,
              area: values.area?.id ?? '',
            },
          });
          const outcome = outcomeOf<Values>(result, result.data?.recordUnmetNeed);
          if (outcome.kind === 'saved') {
            go(referralLinks.all, { notice: t('unmet.done') });
          }
          return outcome;
        }}
      >
        <div className="pp-columns">
          <CheckboxesField name="services" label={t('form.services')} options={vocabulary.vocabulary.map((type) => ({ value: type.code, label: type.label }))} />
        </div>
        <CommunityField name="area" label={t('form.area')} hint={t('form.areaHint')} />
        <RadiosField name="ageBand" label={t('form.ageBand')} hint={t('form.ageBandHint')} options={ageBands.map((one) => ({ value: one, label: t(`ageBand.${one}`) }))} />
        <SelectField name="group" label={t('form.group')} optional options={groups.map((one) => ({ value: one, label: t(`group.${one}`) }))} />
        <div className="pp-columns">
          <CheckboxesField name="languages" label={t('form.languages')} optional options={spoken.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} />
        </div>
      </EditForm>
    </Page>
  );
}
