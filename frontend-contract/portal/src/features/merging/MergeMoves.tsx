import { useTranslation } from 'react-i18next';
import type { Preview } from '@/features/merging/MergePage';

/** What hangs on the entry that goes, in words and numbers, and what both have. */
export function MergeMoves({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('merging');
  return (
    <>
      <h2 className="govuk-heading-m">{t('merge.moves')}</h2>
      {preview.moves.length === 0 ? (
        <p className="govuk-body">{t('merge.nothingMoves')}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {preview.moves.map((move) => (
            <li key={move.relation}>
              {t(`relation.${move.relation}`)}: {move.moves > 0 && t('merge.move', { count: move.moves })}
              {move.moves > 0 && move.both > 0 && ', '}
              {move.both > 0 && t('merge.become', { count: move.both })}
              {move.bothNames.length > 0 && ` (${move.bothNames.join(', ')})`}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">{t('merge.also', { name: preview.goes.name })}</p>
    </>
  );
}
