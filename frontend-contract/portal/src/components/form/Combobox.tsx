import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from '@/components/form/FormGroup';
import type { Choice } from '@/lib/rules';

/** Something that can be picked: its name, and a few words that tell it from its namesakes. */
export interface Suggestion extends Choice {
  readonly facts?: string;
}

interface ComboboxProps {
  readonly control: ControlProps;
  /** Answers with what fits the typed words, best first. */
  readonly search: (text: string) => Promise<readonly Suggestion[]>;
  readonly onPick: (choice: Choice) => void;
}

type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly found: readonly Suggestion[] };

const WAIT = 250;
const LEAST_LETTERS = 2;

/** Search as you type, after the ARIA combobox pattern with a list. */
export function Combobox({ control, search, onPick }: ComboboxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ kind: 'closed' });
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const found = state.kind === 'open' ? state.found : [];
  const listId = `${control.id}-list`;

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  function ask(words: string) {
    clearTimeout(timer.current);
    const number = ++asked.current;
    setActive(-1);
    if (words.trim().length < LEAST_LETTERS) {
      setState({ kind: 'closed' });
      return;
    }
    timer.current = setTimeout(() => {
      setState({ kind: 'searching' });
      search(words.trim()).then(
        (suggestions) => {
          if (number === asked.current) {
            setState({ kind: 'open', found: suggestions });
          }
        },
        () => {
          if (number === asked.current) {
            setState({ kind: 'failed' });
          }
        },
      );
    }, WAIT);
  }

  function close() {
    clearTimeout(timer.current);
    asked.current++;
    setState({ kind: 'closed' });
    setActive(-1);
  }

  function pick(suggestion: Suggestion) {
    close();
    setText('');
    onPick({ id: suggestion.id, name: suggestion.name });
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = found[active];
    if (event.key === 'ArrowDown' && found.length > 0) {
      event.preventDefault();
      setActive((active + 1) % found.length);
    } else if (event.key === 'ArrowUp' && found.length > 0) {
      event.preventDefault();
      setActive((active - 1 + found.length) % found.length);
    } else if (event.key === 'Enter' && state.kind !== 'closed') {
      event.preventDefault();
      if (chosen !== undefined) {
        pick(chosen);
      }
    } else if (event.key === 'Escape') {
      close();
    }
  }

  return (
    <div className="pp-picker">
      <input
        {...control}
        className="govuk-input"
        role="combobox"
        type="text"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${String(active)}`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          ask(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div className="pp-picker__list" id={listId} role="listbox" aria-label={t('picker.hint')} hidden={found.length === 0}>
        {found.map((suggestion, index) => (
          // The input keeps the focus and handles the keys; the mouse picks before the input loses it.
          <div
            key={suggestion.id}
            id={`${listId}-${String(index)}`}
            className="pp-picker__option"
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(suggestion);
            }}
          >
            {suggestion.name}
            {suggestion.facts !== undefined && <span className="pp-picker__facts">{suggestion.facts}</span>}
          </div>
        ))}
      </div>
      <p className={state.kind === 'open' && found.length > 0 ? 'govuk-visually-hidden' : 'pp-picker__message govuk-hint'} role="status" hidden={state.kind === 'closed'}>
        <Status state={state} />
      </p>
    </div>
  );
}

function Status({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'closed':
      return null;
    case 'searching':
      return t('picker.searching');
    case 'failed':
      return t('picker.failed');
    case 'open':
      return state.found.length === 0 ? t('picker.none') : t('picker.results', { count: state.found.length });
  }
}
