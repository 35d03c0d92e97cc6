import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Link } from '@/components/Link';
import { type Asked, changed, FILTERS, unfiltered, wider } from '@/features/directory/serviceSearch';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** Nothing fits: what to try next, the closest first, and whom one can call all the same. */
export function NoService({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const viewer = useViewer();
  const near = asked.filter.near;
  const farther = near == null ? undefined : wider(near.kilometres);
  return (
    <>
      <p className="govuk-body">{t('services.empty')}</p>
      <ul className="govuk-list govuk-!-margin-bottom-0">
        {farther !== undefined && (
          <li>
            <Try text={t('services.tryWithin', { count: farther })} next={() => { setParameters((before) => changed(before, { km: String(farther) })); }} />
          </li>
        )}
        {FILTERS.some((name) => parameters.has(name)) && (
          <li>
            <Try text={t('services.tryUnfiltered')} next={() => { setParameters(unfiltered); }} />
          </li>
        )}
        {viewer.may('contactSheet') && (
          <li>
            <Link to={links.contactSheets}>{t('services.tryContacts')}</Link>
          </li>
        )}
      </ul>
    </>
  );
}

function Try({ text, next }: { readonly text: string; readonly next: () => void }) {
  return (
    <button type="button" className="pp-link-button" onClick={next}>
      {text}
    </button>
  );
}
