import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Phone } from '@/components/Contact';
import { Link } from '@/components/Link';
import { Empty } from '@/components/States';
import { Tag } from '@/components/Tag';
import { useConfirmed, useFacts } from '@/features/contact/Facts';
import { type Contact, isEmpty, isUnconfirmed, nameOf, type Section, type Sheet, unconfirmed } from '@/features/contact/sheet';
import { formatInstant } from '@/lib/day';
import { links } from '@/lib/links';

interface SheetViewProps {
  readonly sheet: Sheet;
  /** The language of what the portal did not write itself. */
  readonly language: string;
  /** Whether the pages of the directory can be opened from here. */
  readonly linked: boolean;
  readonly ref?: Ref<HTMLElement>;
}

/** A contact sheet on a screen: a telephone is one tap away. */
export function SheetView({ sheet, language, linked, ref }: SheetViewProps) {
  const { t, i18n } = useTranslation('contact');
  const doubtful = unconfirmed(sheet);
  const everywhere = `/services?community=${sheet.community.id}`;
  return (
    <article className="pp-contacts" ref={ref}>
      <p className="govuk-body">{t('holds', { at: formatInstant(sheet.madeAt, i18n.language) })}</p>
      {isEmpty(sheet) ? (
        <Empty>
          <p className="govuk-body govuk-!-font-weight-bold">{t('empty.title')}</p>
          <p className="govuk-body">{t('empty.text')}</p>
          {linked && <Link to={links.community(sheet.community.id)}>{t('empty.add')}</Link>}
        </Empty>
      ) : (
        <>
          <p className="govuk-body govuk-!-font-weight-bold">{doubtful === 0 ? t('allConfirmed') : t('unconfirmed', { count: doubtful })}</p>
          {sheet.leftOut > 0 && <p className="govuk-body" data-stays="">{t('leftOut', { count: sheet.leftOut })}</p>}
          <div className="pp-contacts__sections">
            {sheet.sections.map((section) => (
              <SectionView key={section.kind} section={section} sheet={sheet} language={language} linked={linked} more={linked ? everywhere : null} />
            ))}
          </div>
        </>
      )}
    </article>
  );
}

interface SectionProps extends Omit<SheetViewProps, 'ref'> {
  readonly section: Section;
  /** Where those are that are not here; null when that cannot be opened. */
  readonly more: string | null;
}

function SectionView({ section, more, ...rest }: SectionProps) {
  const { t } = useTranslation('contact');
  const heading = useId();
  const others = section.total - section.contacts.length;
  return (
    <section aria-labelledby={heading} className="pp-contacts__section">
      <h2 className="govuk-heading-m" id={heading}>
        {t(`section.${section.kind}`)}
      </h2>
      {section.contacts.length === 0 ? (
        <p className="govuk-body">{t('nobody')}</p>
      ) : (
        <ul className="govuk-list">
          {section.contacts.map((contact) => (
            <ContactItem key={contact.service?.id ?? contact.actor.id} contact={contact} {...rest} />
          ))}
        </ul>
      )}
      {others > 0 && <p className="govuk-body">{more === null ? t('more', { count: others }) : <Link to={more}>{t('more', { count: others })}</Link>}</p>}
    </section>
  );
}

function ContactItem({ contact, sheet, language, linked }: Omit<SheetViewProps, 'ref'> & { readonly contact: Contact }) {
  const { t } = useTranslation(['contact', 'profile']);
  const facts = useFacts()(contact, sheet.day, sheet.community.id);
  const confirmed = useConfirmed()(contact);
  const name = nameOf(contact);
  return (
    <li className="pp-contacts__item">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1" lang={language}>
        {linked ? <Link to={contact.service == null ? links.actor(contact.actor.id) : links.service(contact.service.id)}>{name}</Link> : name}
      </h3>
      {contact.service != null && <p lang={language}>{contact.actor.name}</p>}
      {contact.phones.length === 0 && <p>{t('noPhone')}</p>}
      {contact.phones.map((phone) => (
        <p key={phone.number} className="pp-contacts__phone">
          <Phone number={phone.number} />
          {phone.extension != null && <span> {t('extension', { number: String(phone.extension) })}</span>}
          {phone.note != null && <span lang={language}> · {phone.note}</span>}
        </p>
      ))}
      {contact.offices.map((office) => (
        <p key={`${office.title ?? ''}${office.phone?.number ?? ''}`}>
          {t('office')}: <span lang={language}>{office.title}</span> ({office.functions.map((one) => t(`profile:constant.functions.${one}`)).join(', ')}){' '}
          {office.phone != null && <Phone number={office.phone.number} />}
        </p>
      ))}
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <p>
        <Tag tone={isUnconfirmed(contact) ? 'notice' : 'good'}>{confirmed}</Tag>
      </p>
    </li>
  );
}
