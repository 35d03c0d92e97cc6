import { type ReactNode, useId } from 'react';

/** What the lines and marks of a drawing mean. */
export function Legend({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="pp-legend">
      <p className="pp-legend__title" id={id}>
        {title}
      </p>
      <ul className="pp-legend__list" aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

interface LineSampleProps {
  readonly kind: 'signed' | 'agreed' | 'informal' | 'hierarchy' | 'influence' | 'lapses';
  readonly text: string;
}

/** A line as it is drawn, with what it means in words. */
export function LineSample({ kind, text }: LineSampleProps) {
  return (
    <li className="pp-legend__item">
      <svg className="pp-legend__sample" width="48" height="16" viewBox="0 0 48 16" aria-hidden="true" focusable="false">
        {kind === 'lapses' ? (
          <path d="M24 1l9 14h-18z" className="pp-drawing__lapse" />
        ) : (
          <g className={`pp-line-${kind}`}>
            <path d="M2 8H46" className="pp-drawing__line" />
            {kind === 'hierarchy' && <path d="M2 8H46" className="pp-drawing__gap" />}
            {kind === 'influence' && <path d="M38 3 47 8 38 13z" className="pp-drawing__arrow" />}
          </g>
        )}
      </svg>
      {text}
    </li>
  );
}

/** A shape as it is drawn, with what it means in words. */
export function ShapeSample({ shape, text }: { readonly shape: ReactNode; readonly text: string }) {
  return (
    <li className="pp-legend__item">
      <svg className="pp-legend__sample" width="48" height="24" viewBox="-24 -12 48 24" aria-hidden="true" focusable="false">
        {shape}
      </svg>
      {text}
    </li>
  );
}
