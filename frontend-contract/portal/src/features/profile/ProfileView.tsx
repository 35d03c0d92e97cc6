import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Email, Phone, Website } from '@/components/Contact';
import { Link } from '@/components/Link';
import { SummaryList } from '@/components/SummaryList';
import { Capacities } from '@/features/profile/Capacities';
import { timesOf } from '@/features/contact/hours';
import { type FieldOf, type Makeup, parts, type ProfileKind, profiles, translations } from '@/features/profile/makeup';
import { TranslationItem } from '@/features/profile/TranslationItem';
import { ABOUT, codesOf, type Tree, treesOf } from '@/features/profile/values';
import { countryName } from '@/lib/countries';
import { formatDay } from '@/lib/day';
import { languageName, upperFirst } from '@/lib/text';
import { weekdays } from '@/lib/week';

interface ProfileViewProps {
  readonly kind: ProfileKind;
  /** Of a service: its id. */
  readonly id?: string;
  readonly profile: Tree;
  /** Where its sections are changed; null when the viewer may not. */
  readonly changeAt: string | null;
  /** Level of the headings of its sections; 3 when left out. */
  readonly level?: 2 | 3;
}

/** What is known of something, section by section; what nobody has said is left out, and offered to those who can say it. */
export function ProfileView({ kind, id, profile, changeAt, level = 3 }: ProfileViewProps) {
  const { t } = useTranslation('profile');
  const makeup = profiles[kind];
  const facts = makeup.fields.filter((field) => given(profile[field.name]));
  const lists = makeup.lists.filter((list) => treesOf(profile[list.name]).length > 0);
  return (
    <>
      {facts.length === 0 && lists.length === 0 && <p className="govuk-body">{t('empty')}</p>}
      {facts.length > 0 && (
        <Section level={level} title={t('section.about')} changeAt={changeAt} section={ABOUT}>
          <SummaryList rows={facts.map((field) => ({ key: t(`field.${field.name}`), value: <Value field={field} value={profile[field.name]} /> }))} />
        </Section>
      )}
      {lists.map((list) => (
        <Section key={list.name} level={level} title={t(`field.${list.name}`)} changeAt={changeAt} section={list.name}>
          {list.of === 'ServiceCapacity' ? <Capacities service={changeAt === null ? null : (id ?? null)} capacities={treesOf(profile[list.name])} /> : <Items makeup={parts[list.of]} items={treesOf(profile[list.name])} />}
        </Section>
      ))}
      {changeAt !== null && <Missing makeup={makeup} shown={[...(facts.length > 0 ? [ABOUT] : []), ...lists.map((list) => list.name)]} changeAt={changeAt} />}
    </>
  );
}

function given(value: unknown): boolean {
  return value != null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function Section(props: { readonly level: 2 | 3; readonly title: string; readonly changeAt: string | null; readonly section: string; readonly children: ReactNode }) {
  const { t } = useTranslation('profile');
  const Heading = `h${props.level}` as const;
  return (
    <section className="pp-profile">
      <div className="pp-profile__head">
        <Heading className="govuk-heading-s">{props.title}</Heading>
        {props.changeAt !== null && (
          <Link to={`${props.changeAt}/${props.section}`}>
            {t('change')}
            <span className="govuk-visually-hidden">: {props.title}</span>
          </Link>
        )}
      </div>
      {props.children}
    </section>
  );
}

/** Sections of which nothing is known yet. */
function Missing({ makeup, shown, changeAt }: { readonly makeup: Makeup; readonly shown: readonly string[]; readonly changeAt: string }) {
  const { t } = useTranslation('profile');
  const sections = [{ name: ABOUT, label: t('section.about') }, ...makeup.lists.map((list) => ({ name: list.name as string, label: t(`field.${list.name}`) }))]
    .filter((section) => !shown.includes(section.name))
    .filter((section) => section.name !== ABOUT || makeup.fields.length > 0);
  if (sections.length === 0) {
    return null;
  }
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('fill')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{t('fillHint')}</p>
        <ul className="govuk-list">
          {sections.map((section) => (
            <li key={section.name}>
              <Link to={`${changeAt}/${section.name}`}>{section.label}</Link>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface ItemsProps {
  readonly makeup: Makeup;
  readonly items: readonly Tree[];
  /** What stands before an item, such as that it is new. */
  readonly mark?: (item: Tree) => ReactNode;
}

export function Items({ makeup, items, mark }: ItemsProps) {
  return (
    <ul className="govuk-list pp-parts">
      {items.map((item) => (
        <li key={String(item.id)}>
          {mark?.(item)}
          <Shown makeup={makeup} item={item} />
        </li>
      ))}
    </ul>
  );
}

function Shown({ makeup, item }: { readonly makeup: Makeup; readonly item: Tree }) {
  if (makeup === parts.PostalAddress) {
    return <Address item={item} />;
  }
  if (makeup === parts.Schedule) {
    return <Hours makeup={makeup} item={item} />;
  }
  return translations.some((kind) => parts[kind] === makeup) ? <TranslationItem fields={makeup.fields} item={item} /> : <Item makeup={makeup} item={item} />;
}

/** An address as it is written on a letter, the country by its name. */
function Address({ item }: { readonly item: Tree }) {
  const { t, i18n } = useTranslation('profile');
  const country = String(item.country);
  const lines = [item.attention, item.address1, item.address2, item.city, item.region, item.stateProvince, item.postalCode].filter(given);
  return (
    <>
      {[...lines, countryName(country, i18n.language)].join(', ')}
      {item.addressType !== 'PHYSICAL' && <span className="pp-part__fact pp-part__key">{t(`constant.placeType.${String(item.addressType)}` as 'constant.placeType.POSTAL')}</span>}
    </>
  );
}

/** Hours as they are written on a door, where they can be; what else is known of them after that. */
function Hours({ makeup, item }: { readonly makeup: Makeup; readonly item: Tree }) {
  const { t, i18n } = useTranslation('contact');
  const words = timesOf(item as Parameters<typeof timesOf>[0], t, i18n.language);
  if (words === null) {
    return <Item makeup={makeup} item={item} />;
  }
  const told: readonly string[] = ['byday', 'opensAt', 'closesAt', 'freq', 'interval'];
  return (
    <>
      <span className="pp-part__fact">{upperFirst(words)}</span>
      <Item makeup={{ ...makeup, fields: makeup.fields.filter((field) => !told.includes(field.name)) }} item={item} after />
    </>
  );
}

/** An item on a line: what it is first, then what goes with it; its own lists below. */
function Item({ makeup, item, after = false }: { readonly makeup: Makeup; readonly item: Tree; readonly after?: boolean }) {
  const { t } = useTranslation('profile');
  const facts = makeup.fields.filter((field) => given(item[field.name]));
  const one = makeup.one === undefined ? null : (item[makeup.one.name] as Tree | null | undefined);
  return (
    <>
      {one != null && makeup.one !== undefined && <Item makeup={parts[makeup.one.of]} item={one} />}
      {facts.map((field, index) => (
        <span key={field.name} className="pp-part__fact">
          {(after || index > 0 || field.input === 'whole' || field.input === 'decimal') && <span className="pp-part__key">{t(`field.${field.name}`)}: </span>}
          <Value field={field} value={item[field.name]} />
        </span>
      ))}
      {makeup.lists.map((list) => {
        const inner = treesOf(item[list.name]);
        return (
          inner.length > 0 && (
            <div key={list.name} className="pp-part__list">
              <span className="pp-part__key">{t(`field.${list.name}`)}</span>
              <Items makeup={parts[list.of]} items={inner} />
            </div>
          )
        );
      })}
    </>
  );
}

function Value({ field, value }: { readonly field: FieldOf; readonly value: unknown }) {
  const { t, i18n } = useTranslation('profile');
  const constant = (code: string) => (field.constants === undefined ? code : t(`constant.${field.constants}.${code}` as 'constant.freq.WEEKLY'));
  if (Array.isArray(value)) {
    return field.input === 'served' ? (value as { label: string }[]).map((term) => term.label).join(', ') : codesOf(value).map(constant).join(', ');
  }
  const text = String(value);
  switch (field.input) {
    case 'day':
      return formatDay(text, i18n.language);
    case 'phone':
      return <Phone number={text} />;
    case 'email':
      return <Email address={text} />;
    case 'web':
      return <Website address={text} />;
    case 'language':
    case 'written':
      return languageName(text, i18n.language);
    case 'one':
      return constant(text);
    default:
      return field.name === 'byday' ? weekdays(text, i18n.language) : text;
  }
}
