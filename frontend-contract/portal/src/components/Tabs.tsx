import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useSearchParams } from 'react-router';

export interface Tab {
  /** Stands in the address, so that a tab can be linked to. */
  readonly key: string;
  readonly label: string;
  readonly content: () => ReactNode;
}

/** Tabs after the ARIA pattern: arrows move, only the chosen panel is made. The choice stands in the address. */
export function Tabs({ label, tabs, parameter = 'tab' }: { readonly label: string; readonly tabs: readonly Tab[]; readonly parameter?: string }) {
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const asked = tabs.findIndex((tab) => tab.key === parameters.get(parameter));
  const chosen = Math.max(asked, 0);
  const current = tabs[chosen];

  function choose(index: number) {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) {
      return;
    }
    setParameters(
      (before) => {
        before.set(parameter, tab.key);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[tabs.indexOf(tab)]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      choose(step);
    }
  }

  if (current === undefined) {
    return null;
  }
  return (
    <div>
      <div className="pp-tabs" role="tablist" aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            className="pp-tabs__tab"
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => {
              choose(index);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="pp-tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.key}`} key={current.key}>
        {current.content()}
      </div>
    </div>
  );
}
