import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import type { Makeup } from '@/features/profile/makeup';
import { Items } from '@/features/profile/ProfileView';
import type { Tree } from '@/features/profile/values';
import { compared } from '@/features/proposal/items';

/** A list as it is. */
export function ItemsAsTheyAre({ makeup, items }: { readonly makeup: Makeup; readonly items: readonly Tree[] }) {
  const { t } = useTranslation('proposal');
  return items.length === 0 ? t('field.empty') : <Items makeup={makeup} items={items} />;
}

function Fate({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <>
      <Tag tone={tone}>{children}</Tag>{' '}
    </>
  );
}

/** A list as it is proposed: what is new, what is changed, what goes away. */
export function ItemsProposed({ makeup, before, proposed }: { readonly makeup: Makeup; readonly before: readonly Tree[]; readonly proposed: readonly Tree[] }) {
  const { t } = useTranslation('proposal');
  const { fate, removed, onlyOrder } = compared(before, proposed);
  return (
    <>
      {onlyOrder && <p className="govuk-hint pp-comparison__day">{t('field.order')}</p>}
      {proposed.length === 0 && removed.length === 0 && t('field.empty')}
      <Items
        makeup={makeup}
        items={proposed}
        mark={(item) => {
          const what = fate(item);
          return what !== 'kept' && <Fate tone={what === 'new' ? 'good' : 'notice'}>{t(`field.${what}`)}</Fate>;
        }}
      />
      {removed.length > 0 && <Items makeup={makeup} items={removed} mark={() => <Fate tone="bad">{t('field.removed')}</Fate>} />}
    </>
  );
}
