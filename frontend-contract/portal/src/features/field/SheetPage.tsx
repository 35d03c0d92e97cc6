import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Loading } from '@/components/States';
import { Tag } from '@/components/Tag';
import { Clashes, Doubles, Refusals, SetAsideAnswers } from '@/features/field/decisions';
import { StateTag } from '@/features/field/FieldPage';
import { holdsUnsent, labelsOf, stateOf, useBringUp, useBroughtUp, useFieldAccount, usePreparation, useQuestionText, useSheet, useWrite } from '@/features/field/hooks';
import { inWords } from '@/features/field/merging';
import { NetworkNotice, Photos } from '@/features/field/notices';
import { answerAt, namedSide, type Place, problemQuestions, type Sheet, sideQuestions, type SideSheet } from '@/features/field/sheet';
import { removeSheet } from '@/features/field/store';
import { corners } from '@/features/problem/stages';
import type { SideKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';

/** One worksheet on this device: how it stands, what waits for a decision, and every answer with the way to change it. */
export function SheetPage() {
  const { sheet: id = '' } = useParams();
  const sheet = useSheet(id);
  useBroughtUp(id);
  if (sheet === undefined) {
    return <Loading />;
  }
  return sheet === null ? <NoSheet /> : <Found sheet={sheet} />;
}

/** The address of a sheet that is not here. */
export function NoSheet() {
  const { t } = useTranslation('field');
  return (
    <Page title={t('list.untitled')} crumbs={[{ label: t('sheet.crumb'), to: links.field }]}>
      <p className="govuk-body">{t('sheet.notFound')}</p>
    </Page>
  );
}

function Found({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(['field', 'terms']);
  const { title } = sheet.mine.problem;
  return (
    <Page title={title.trim() === '' ? t('list.untitled') : title} crumbs={[{ label: t('sheet.crumb'), to: links.field }]} caption={<StateTag sheet={sheet} />}>
      <NetworkNotice />
      {sheet.gone && <div className="govuk-inset-text">{t('sheet.gone')}</div>}
      <Doubles sheet={sheet} />
      <Clashes sheet={sheet} />
      <Refusals sheet={sheet} />
      <Sending sheet={sheet} />
      <h2 className="govuk-heading-m">{t('sheet.problem')}</h2>
      <Answers sheet={sheet} places={problemQuestions.map((question) => ({ side: null, question }))} />
      {corners.map((kind) => (
        <Corner key={kind} sheet={sheet} kind={kind} />
      ))}
      <SetAsideAnswers sheet={sheet} />
      <Photos />
      <Removing sheet={sheet} />
    </Page>
  );
}

function Sending({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('field');
  const { signedIn } = useFieldAccount();
  const { send, busy, halt } = useBringUp(sheet.id);
  const state = stateOf(sheet);
  return (
    <div className="govuk-button-group">
      {signedIn && (state === 'waiting' || sheet.refusals.some((refusal) => refusal.place === null)) && (
        <button type="button" className="govuk-button" aria-disabled={busy} onClick={() => void send()}>
          {busy ? t('sheet.sending') : t('sheet.send')}
        </button>
      )}
      {signedIn && sheet.problem !== null && !sheet.gone && <Link to={links.problem(sheet.problem)}>{t('sheet.open')}</Link>}
      {(halt === 'unreachable' || halt === 'signedOut') && (
        <p className="govuk-body" role="status">
          {t(`sheet.${halt}`)}
        </p>
      )}
    </div>
  );
}

function Corner({ sheet, kind }: { readonly sheet: Sheet; readonly kind: SideKind }) {
  const { t } = useTranslation(['field', 'terms']);
  const go = useGo();
  const write = useWrite(sheet.id);
  const sides = sheet.mine.sides.filter((side) => side.kind === kind);

  async function add() {
    const key = crypto.randomUUID();
    await write((current) => {
      const side = namedSide(key, kind, { name: '', description: '', population: 'ANY' });
      return { ...current, mine: { ...current.mine, sides: [...current.mine.sides, side] } };
    });
    go(links.sheetQuestion(sheet.id, key, 'naming'));
  }

  return (
    <section aria-labelledby={`corner-${kind}`}>
      <h2 className="govuk-heading-m" id={`corner-${kind}`}>
        {t(`terms:sideKinds.${kind}`)}
      </h2>
      {sides.length === 0 && <p className="govuk-body">{t('sheet.noSide')}</p>}
      {sides.map((side) => (
        <SideAnswersOf key={side.key} sheet={sheet} side={side} />
      ))}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void add()}>
        {t(`sheet.add.${kind}`)}
      </button>
    </section>
  );
}

function SideAnswersOf({ sheet, side }: { readonly sheet: Sheet; readonly side: SideSheet }) {
  const { t } = useTranslation('field');
  const write = useWrite(sheet.id);
  const { name } = side.answers.naming;
  const here = sheet.known[side.key] === undefined;
  const shown = name.trim() === '' ? t('sheet.unnamed') : name;
  return (
    <>
      <h3 className="govuk-heading-s">
        {shown} {here && <Tag tone="muted">{t('sheet.onlyHere')}</Tag>}
      </h3>
      <Answers sheet={sheet} places={sideQuestions.map((question) => ({ side: side.key, question }))} />
      {here && sheet.pending === null && (
        <p>
          <button
            type="button"
            className="pp-link-button"
            onClick={() => void write((current) => ({ ...current, mine: { ...current.mine, sides: current.mine.sides.filter((one) => one.key !== side.key) } }))}
          >
            {t('sheet.removeSide')}
            <span className="govuk-visually-hidden">: {shown}</span>
          </button>
        </p>
      )}
    </>
  );
}

function Answers({ sheet, places }: { readonly sheet: Sheet; readonly places: readonly Place[] }) {
  const { t } = useTranslation('field');
  const labels = labelsOf(usePreparation());
  const text = useQuestionText();
  return (
    <dl className="govuk-summary-list">
      {places.map((place) => {
        const words = inWords(place, answerAt(sheet.mine, place), labels);
        const question = text(sheet, place);
        return (
          <div className="govuk-summary-list__row" key={place.question}>
            <dt className="govuk-summary-list__key">{question}</dt>
            <dd className="govuk-summary-list__value">
              {words.length === 0 ? (
                <span className="govuk-hint">{t('sheet.none')}</span>
              ) : words.length === 1 ? (
                words[0]
              ) : (
                <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
                  {words.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </dd>
            <dd className="govuk-summary-list__actions">
              <Link to={links.sheetQuestion(sheet.id, place.side, place.question)} aria-label={t('sheet.changeOf', { question })}>
                {t('sheet.change')}
              </Link>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Removing({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('field');
  const go = useGo();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          className="pp-link-button"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('sheet.remove')}
        </button>
      </p>
      {asked && (
        <ConfirmDialog
          title={t('sheet.removeTitle')}
          confirm={t('sheet.remove')}
          onCancel={() => {
            setAsked(false);
          }}
          onConfirm={() => {
            void removeSheet(sheet.id).then(() => {
              go(links.field, { notice: t('sheet.removed') });
            });
          }}
        >
          <p className="govuk-body">{t(holdsUnsent(sheet) ? 'sheet.removeUnsent' : 'sheet.removeSent')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
