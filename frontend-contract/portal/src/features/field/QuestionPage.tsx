import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EditForm } from '@/components/form/EditForm';
import { Page } from '@/components/Page';
import { Loading, NotFoundPage } from '@/components/States';
import { Clashes, Refusals } from '@/features/field/decisions';
import { useFieldAccount, useOnline, usePreparation, useQuestionText, useSheet, useWrite } from '@/features/field/hooks';
import { withWritten } from '@/features/field/merging';
import { NetworkNotice, Photos } from '@/features/field/notices';
import { answerOf, QuestionFields, type QuestionValues, schemaOf, valuesOf } from '@/features/field/questionForms';
import { answerAt, type Place, problemQuestions, samePlace, type Sheet, sideQuestions } from '@/features/field/sheet';
import { NoSheet } from '@/features/field/SheetPage';
import type { Preparation } from '@/features/field/store';
import { useEditForm } from '@/lib/editForm';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';

/** One question of a worksheet on this device; the answer is kept when one goes on. */
export function QuestionPage() {
  const { sheet: id = '', side, question = '' } = useParams();
  const sheet = useSheet(id);
  const preparation = usePreparation();
  if (sheet === undefined || preparation === undefined) {
    return <Loading />;
  }
  if (sheet === null) {
    return <NoSheet />;
  }
  const place = placeOf(side ?? null, question);
  return place === null || answerAt(sheet.mine, place) === undefined ? <NotFoundPage /> : <Asked sheet={sheet} place={place} preparation={preparation} />;
}

function placeOf(side: string | null, question: string): Place | null {
  const questions: readonly Place['question'][] = side === null ? problemQuestions : sideQuestions;
  const found = questions.find((one) => one === question);
  return found === undefined ? null : { side, question: found };
}

interface AskedProps {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly preparation: Preparation | null;
}

function Asked({ sheet, place, preparation }: AskedProps) {
  const { t } = useTranslation(['field', 'terms']);
  const side = sheet.mine.sides.find((one) => one.key === place.side);
  const order = orderOf(place);
  const { title } = sheet.mine.problem;
  const name = side?.answers.naming.name ?? '';
  const about = side === undefined ? null : name.trim() === '' ? t(`terms:sideKind.${side.kind}`) : name;
  const clashes = sheet.clashes.filter((clash) => samePlace(clash, place));
  return (
    <Page
      title={useQuestionText()(sheet, place)}
      crumbs={[
        { label: t('sheet.crumb'), to: links.field },
        { label: title.trim() === '' ? t('list.untitled') : title, to: links.sheet(sheet.id) },
      ]}
      caption={
        <>
          {about !== null && <span>{about}</span>}
          <span>{t('question.of', { number: order.indexOf(place.question) + 1, count: order.length })}</span>
        </>
      }
    >
      <NetworkNotice />
      <Refusals sheet={{ ...sheet, refusals: sheet.refusals.filter((refusal) => samePlace(refusal.place, place)) }} />
      {/* Two answers are decided before either is written on: the form comes with the one that stands. */}
      {clashes.length > 0 ? <Clashes sheet={{ ...sheet, clashes }} /> : <QuestionForm sheet={sheet} place={place} preparation={preparation} />}
      <Photos />
    </Page>
  );
}

function orderOf(place: Place): readonly Place['question'][] {
  return place.side === null ? problemQuestions : sideQuestions;
}

function QuestionForm({ sheet, place, preparation }: AskedProps) {
  const { t } = useTranslation(['field', 'problem']);
  const { t: common } = useTranslation();
  const go = useGo();
  const online = useOnline();
  const { signedIn } = useFieldAccount();
  const write = useWrite(sheet.id);
  const order = orderOf(place);
  const next = order[order.indexOf(place.question) + 1];
  const labels = { title: t('problem:problemForm.title'), community: t('problem:problemForm.community'), name: t('problem:sideForm.name') };
  const [shown] = useState(() => answerAt(sheet.mine, place));
  const form = useEditForm<QuestionValues>({
    draft: `field:${sheet.id}:${place.side ?? ''}:${place.question}`,
    schema: schemaOf(place, common, labels) as never,
    initial: valuesOf(sheet, place),
  });
  return (
    <>
      <p className="govuk-body">{t('problem:problemForm.depersonalised')}</p>
      <EditForm
        guarded={online && signedIn}
        form={form}
        submitLabel={t('question.continue')}
        cancelTo={links.sheet(sheet.id)}
        onSaved={() => {
          go(next === undefined ? links.sheet(sheet.id) : links.sheetQuestion(sheet.id, place.side, next), { notice: t('question.saved') });
        }}
        onSave={async (values) => {
          await write((current) => withWritten(current, place, answerOf(place, values, preparation), shown));
          return { kind: 'saved' };
        }}
      >
        <QuestionFields
          place={place}
          kind={sheet.mine.sides.find((one) => one.key === place.side)?.kind ?? null}
          preparation={preparation}
          community={sheet.mine.problem.community}
        />
      </EditForm>
    </>
  );
}
