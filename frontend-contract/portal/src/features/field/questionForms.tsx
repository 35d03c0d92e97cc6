import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { CheckboxesField, LinesField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { answerAt, type Naming, type Place, type Sheet, type TextLine } from '@/features/field/sheet';
import type { Preparation } from '@/features/field/store';
import { PopulationField } from '@/features/problem/AddSidePage';
import { FactorsField, MeasuresField } from '@/features/problem/AnswersFields';
import { answersSchema, type FactorValue, newFactor, newMeasure } from '@/features/problem/answersValues';
import { sideSchema } from '@/features/problem/sideValues';
import type { SideKind } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';

/** What is typed on a question's page: the fields of its form. */
export type QuestionValues = Record<string, unknown>;

/** The fields of a question, with what the sheet holds. A list begins with a line to write on. */
export function valuesOf(sheet: Sheet, place: Place): QuestionValues {
  const answer = answerAt(sheet.mine, place);
  switch (place.question) {
    case 'community':
      return { community: (answer as Choice | null)?.id ?? '' };
    case 'naming':
      return { ...(answer as Naming) };
    case 'who':
    case 'behaviours':
      return { [place.question]: (answer as readonly TextLine[]).length === 0 ? [{ text: '' }] : answer };
    case 'factors':
      return { factors: (answer as readonly FactorValue[]).length === 0 ? [newFactor()] : answer };
    case 'countermeasures': {
      const factors = answerAt(sheet.mine, { side: place.side, question: 'factors' });
      return { factors, countermeasures: (answer as readonly unknown[]).length === 0 ? [newMeasure()] : answer };
    }
    default:
      return { [place.question]: answer };
  }
}

/** The answer that the typed values are. */
export function answerOf(place: Place, values: QuestionValues, preparation: Preparation | null): unknown {
  switch (place.question) {
    case 'community': {
      const found = preparation?.communities.find((one) => one.id === values['community']);
      return found === undefined ? null : { id: found.id, name: found.name };
    }
    case 'naming':
      return { name: values['name'], description: values['description'], population: values['population'] };
    case 'who':
    case 'behaviours':
    case 'factors':
    case 'countermeasures':
      return (values[place.question] as readonly TextLine[]).filter((line) => line.text.trim() !== '');
    default:
      return values[place.question];
  }
}

/** What must hold on a question's page. The title, the community and the name of a side must be given. */
export function schemaOf(place: Place, t: TFunction, labels: { readonly title: string; readonly community: string; readonly name: string }) {
  const rule = rules(t);
  switch (place.question) {
    case 'title':
      return z.object({ title: rule.required(labels.title) });
    case 'community':
      return z.object({ community: rule.required(labels.community) });
    case 'definition':
      return z.object({ definition: rule.optional(5000) });
    case 'naming':
      return sideSchema(t, labels);
    case 'who':
      return z.object({ who: answersSchema(t).shape.who });
    case 'behaviours':
      return z.object({ behaviours: answersSchema(t).shape.behaviours });
    case 'factors':
      return z.object({ factors: answersSchema(t).shape.factors });
    case 'countermeasures':
      return z.object({ factors: answersSchema(t).shape.factors, countermeasures: answersSchema(t).shape.countermeasures });
    default:
      return z.object({ [place.question]: rule.codes() });
  }
}

interface FieldsProps {
  readonly place: Place;
  /** The corner of the triangle, for a question of a side. */
  readonly kind: SideKind | null;
  readonly preparation: Preparation | null;
  /** The community that stands already, also when the device's list does not have it. */
  readonly community: Choice | null;
}

/** The fields of one question. */
export function QuestionFields({ place, kind, preparation, community }: FieldsProps) {
  const { t } = useTranslation('problem');
  const location = kind === 'LOCATION';
  const options = (list: keyof Preparation['terms']) => (preparation?.terms[list] ?? []).map((term) => ({ value: term.code, label: term.label }));
  switch (place.question) {
    case 'title':
      return <TextField name="title" label={t('problemForm.title')} hint={t('problemForm.titleHint')} />;
    case 'community':
      return <SelectField name="community" label={t('problemForm.community')} hint={t('problemForm.communityHint')} options={communityOptions(preparation, community)} />;
    case 'definition':
      return <TextAreaField name="definition" label={t('problemForm.definition')} hint={t('problemForm.definitionHint')} optional />;
    case 'sources':
    case 'phases':
    case 'forms':
      return <CheckboxesField name={place.question} label={t(`problemForm.${place.question}`)} optional options={options(place.question)} />;
    case 'naming':
      return (
        <>
          <TextField name="name" label={t('sideForm.name')} hint={t('sideForm.nameHint')} />
          <TextAreaField name="description" label={t('sideForm.description')} optional />
          {kind === 'VICTIM_GROUP' && <PopulationField />}
        </>
      );
    case 'who':
      return <LinesField name="who" label={t(location ? 'answersForm.whoOfLocation' : 'answersForm.who')} hint={t(location ? 'answersForm.whoOfLocationHint' : 'answersForm.whoHint')} />;
    case 'behaviours':
      return <LinesField name="behaviours" label={t(location ? 'answersForm.behavioursOfLocation' : 'answersForm.behaviours')} />;
    case 'factors':
      return <FactorsField />;
    case 'countermeasures':
      return <MeasuresField />;
  }
}

function communityOptions(preparation: Preparation | null, community: Choice | null) {
  const known = (preparation?.communities ?? []).map(({ id, name, within }) => ({ value: id, label: within === null ? name : `${name} (${within})` }));
  return community === null || known.some((one) => one.value === community.id) ? known : [{ value: community.id, label: community.name }, ...known];
}
