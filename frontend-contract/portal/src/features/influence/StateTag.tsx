import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import { stateTones } from '@/features/influence/terms';
import type { SideState } from '@/lib/gql/schema';

/** How near somebody is who can influence: in a word, a shape and a colour. */
export function StateTag({ state, count }: { readonly state: SideState; readonly count?: number }) {
  const { t } = useTranslation(['influence', 'terms']);
  const word = t(`terms:sideState.${state}`);
  return <Tag tone={stateTones[state]}>{count === undefined ? word : t('triangle.stateCount', { state: word, count })}</Tag>;
}
