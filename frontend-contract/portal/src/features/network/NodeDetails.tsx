import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { EndsTag } from '@/components/PartnershipFacts';
import { ThingLink } from '@/components/ThingLink';
import { type MapNode, type Row } from '@/features/network/mapModel';
import { links } from '@/lib/links';

const MOST = 12;

interface NodeDetailsProps {
  readonly node: MapNode | null;
  /** Its links, whatever the filters. */
  readonly rows: readonly Row[];
  readonly asOf: string;
  /** The unit in the middle already. */
  readonly unit: string | null;
  readonly onClear: () => void;
}

/** What is known of the chosen actor, partnership or group, beside the drawing. */
export function NodeDetails({ node, rows, unit, onClear }: NodeDetailsProps) {
  const { t } = useTranslation('network');
  return (
    <section className="pp-network__details" aria-label={t('details.title')} aria-live="polite">
      {node === null ? (
        <p className="govuk-body pp-no-print">{t('details.none')}</p>
      ) : (
        <>
          <h2 className="govuk-heading-s">{node.name}</h2>
          <Facts node={node} />
          <Rows node={node} rows={rows} />
          <p className="govuk-body pp-no-print">
            {node.shape !== 'group' && <Link to={node.shape === 'partnership' ? links.partnership(node.id) : links.actor(node.id)}>{t('details.open')}</Link>}
          </p>
          {node.shape === 'unit' && node.id !== unit && (
            <p className="govuk-body pp-no-print">
              <Link to={links.networkOfUnit(node.id)}>{t('details.centre')}</Link>
            </p>
          )}
          <button type="button" className="pp-link-button pp-no-print" onClick={onClear}>
            {t('details.clear')}
          </button>
        </>
      )}
    </section>
  );
}

function Facts({ node }: { readonly node: MapNode }) {
  const { t } = useTranslation('terms');
  return (
    <p className="pp-list__facts govuk-!-margin-bottom-2">
      {node.kind !== '' && <span>{node.kind}</span>}
      {node.formality !== null && <span>{t(`formality.${node.formality}`)}</span>}
      <EndsTag validTo={node.endsOn} />
    </p>
  );
}

function Rows({ node, rows }: { readonly node: MapNode; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('network');
  const shown = rows.filter((row) => node.shape === 'group' || row.partnership !== null || row.superior !== null);
  if (shown.length === 0) {
    return <p className="govuk-body">{t('details.noLinks')}</p>;
  }
  const items = node.shape === 'group' ? onceEach(shown) : shown;
  const title = node.shape === 'group' ? t('details.members') : node.shape === 'partnership' ? t('details.parties') : t('details.links');
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <ul className="govuk-list pp-network__links">
        {items.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <LinkOf node={node} row={row} />
          </li>
        ))}
        {items.length > MOST && <li>{t('details.more', { count: items.length - MOST })}</li>}
      </ul>
    </>
  );
}

function onceEach(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.actor.id, row])).values()];
}

/** The other end of a link, as seen from the node. */
function LinkOf({ node, row }: { readonly node: MapNode; readonly row: Row }) {
  const { t } = useTranslation(['network', 'terms']);
  if (node.shape === 'group') {
    return <ThingLink kind="ACTOR" id={row.actor.id} name={row.actor.name} />;
  }
  if (row.partnership === null) {
    const up = row.actor.id === node.id;
    return up ? t('details.reportsTo', { name: row.superior?.name }) : t('details.superiorOf', { name: row.actor.name });
  }
  return (
    <>
      {node.shape === 'partnership' ? (
        <ThingLink kind="ACTOR" id={row.actor.id} name={row.actor.name} />
      ) : (
        <ThingLink kind="PARTNERSHIP" id={row.partnership.id} name={row.partnership.name} />
      )}
      <span className="pp-list__facts">
        {row.role !== null && <span>{t(`terms:partyRole.${row.role}`)}</span>}
        {node.shape !== 'partnership' && <span>{t(`terms:formality.${row.partnership.formality}`)}</span>}
        <EndsTag validTo={row.endsOn} />
      </span>
    </>
  );
}
