import type { ReactNode } from 'react';

export type Tone = 'good' | 'notice' | 'bad' | 'muted' | 'plain';

/** One shape for each tone, so that no meaning rests on colour. */
const shapes: Record<Tone, ReactNode> = {
  good: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  notice: <path d="M6 0.5 11.5 11H0.5z" fill="currentColor" />,
  bad: <path d="M3.5 0.5h5l3 3v5l-3 3h-5l-3-3v-5z" fill="currentColor" />,
  muted: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.2 1.6" />,
  plain: <rect x="1" y="1" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A state in a word, with a shape; the colour only helps. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span className={`pp-tag pp-tag--${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
