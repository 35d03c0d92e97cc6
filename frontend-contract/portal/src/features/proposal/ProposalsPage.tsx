import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Filters } from '@/components/Filters';
import { Page } from '@/components/Page';
import { ProposalList } from '@/features/proposal/ProposalList';
import { useViewer } from '@/lib/viewer';

const whose = ['ours', 'mine'] as const;

/** What was proposed: of all entries, of those the viewer's unit or organisation keeps, or by the viewer. */
export function ProposalsPage() {
  const { t } = useTranslation(['proposal', 'common']);
  const viewer = useViewer();
  const [parameters] = useSearchParams();
  const chosen = whose.find((one) => one === parameters.get('whose'));
  const filter = {
    open: parameters.has('answered') ? null : true,
    keeper: chosen === 'ours' ? viewer.actor?.id : null,
    own: chosen === 'mine' ? true : null,
  };
  return (
    <Page title={t('list.title')} crumbs={[{ label: t('common:nav.actors'), to: '/actors' }]}>
      <Filters
        label={t('list.filters')}
        fields={[
          {
            name: 'whose',
            label: t('list.whose'),
            type: 'select',
            usual: t('list.all'),
            options: whose.filter((one) => one === 'mine' || viewer.actor !== null).map((one) => ({ value: one, label: t(`list.${one}`) })),
          },
          { name: 'answered', label: t('list.answered'), type: 'checkbox' },
        ]}
      />
      <ProposalList filter={filter} first={20} empty={t('list.empty')} />
    </Page>
  );
}
