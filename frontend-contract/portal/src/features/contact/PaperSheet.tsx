import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useConfirmed, useFacts } from '@/features/contact/Facts';
import { type Contact, isUnconfirmed, mostCuts, nameOf, type Sheet, shownAfter } from '@/features/contact/sheet';
import { formatInstant } from '@/lib/day';

interface PaperSheetProps {
  readonly sheet: Sheet;
  readonly language: string;
}

/**
 * A contact sheet as it is printed: one A4 page in two columns. It is laid out beside the screen at the size of the paper; while it
 * is too much, entries are taken out, one at a time from the fullest section, and at last the details. What is gone is told.
 */
export function PaperSheet(props: PaperSheetProps) {
  // Another sheet, or another language, is laid out from the start.
  return createPortal(<Laid key={`${props.sheet.madeAt} ${props.language} ${useTranslation().i18n.language}`} {...props} />, document.body);
}

function Laid({ sheet, language }: PaperSheetProps) {
  const { t, i18n } = useTranslation('contact');
  const columns = useRef<HTMLDivElement>(null);
  const most = mostCuts(sheet);
  const [cuts, setCuts] = useState(0);
  const [fonts, setFonts] = useState(false);
  useLayoutEffect(() => {
    void document.fonts.ready.then(() => {
      setFonts(true);
    });
  }, []);
  useLayoutEffect(() => {
    const body = columns.current;
    // What does not fit goes on in a third column, beside the page.
    if (body !== null && cuts <= most && body.scrollWidth > body.clientWidth + 1) {
      setCuts(cuts + 1);
    }
  }, [cuts, most, fonts]);
  const bare = cuts > most;
  const shown = shownAfter(sheet, Math.min(cuts, most));
  const gone = Math.min(cuts, most);
  return (
    <div className="pp-paper" aria-hidden="true" data-testid="paper">
      <div className="pp-paper__head">
        <p className="pp-paper__title">{t('title', { name: sheet.community.name })}</p>
        <p>
          {t('holds', { at: formatInstant(sheet.madeAt, i18n.language) })} {t('paper.legend')}
        </p>
      </div>
      <div className={bare ? 'pp-paper__columns pp-paper__columns--bare' : 'pp-paper__columns'} ref={columns}>
        {sheet.sections.map((section, index) => (
          <div key={section.kind} className="pp-paper__section">
            <p className="pp-paper__heading">{t(`section.${section.kind}`)}</p>
            {section.contacts.length === 0 && <p>{t('nobody')}</p>}
            {section.contacts.slice(0, shown[index]).map((contact) => (
              <Entry key={contact.service?.id ?? contact.actor.id} contact={contact} sheet={sheet} language={language} bare={bare} />
            ))}
            {section.total > (shown[index] ?? 0) && <p>{t('more', { count: section.total - (shown[index] ?? 0) })}</p>}
          </div>
        ))}
      </div>
      <div className="pp-paper__foot">
        {gone > 0 && <p>{t('paper.cut', { count: gone })}</p>}
        {bare && <p>{t('paper.bare')}</p>}
        <p>{t('paper.footer')}</p>
      </div>
    </div>
  );
}

function Entry({ contact, sheet, language, bare }: PaperSheetProps & { readonly contact: Contact; readonly bare: boolean }) {
  const { t } = useTranslation('contact');
  const facts = useFacts()(contact, sheet.day, sheet.community.id);
  const confirmed = useConfirmed()(contact);
  const offices = contact.offices.map((office) => [office.title, office.phone?.number].filter(Boolean).join(' '));
  const details = [...offices, ...facts, isUnconfirmed(contact) ? `▲ ${confirmed}` : confirmed];
  return (
    <div className="pp-paper__entry">
      <p lang={language}>
        {isUnconfirmed(contact) && '▲ '}
        <strong>{nameOf(contact)}</strong>
        {contact.service != null && ` – ${contact.actor.name}`}
      </p>
      <p>
        {contact.phones.length === 0
          ? t('noPhone')
          : contact.phones.map((phone, index) => (
              <span key={phone.number}>
                {index > 0 && ' · '}
                <strong className="pp-paper__phone">{phone.number}</strong>
                {phone.extension != null && ` ${t('extension', { number: String(phone.extension) })}`}
                {!bare && phone.note != null && ` ${phone.note}`}
              </span>
            ))}
      </p>
      {!bare && <p>{details.join(' · ')}</p>}
    </div>
  );
}
