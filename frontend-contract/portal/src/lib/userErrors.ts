import type { CombinedError } from 'urql';

/** A fault in the input, as every payload reports it. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** How saving went, in terms a form understands. */
export type SaveOutcome<V> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: CombinedError }
  | { readonly kind: 'refused'; readonly userErrors: readonly UserError[]; readonly current?: Current<V> };

/** The object as it is now, when somebody else changed it meanwhile. */
export interface Current<V> {
  readonly values: V;
  readonly version: number;
}

/**
 * Turns the answer of a mutation into an outcome.
 *
 * @param result what urql answered
 * @param payload the payload inside it
 * @param current the object as it is now, for a conflict
 */
export function outcomeOf<V>(
  result: { readonly error?: CombinedError | undefined },
  payload: { readonly userErrors: readonly UserError[] } | null | undefined,
  current?: Current<V> | null,
): SaveOutcome<V> {
  if (result.error !== undefined) {
    return { kind: 'failed', error: result.error };
  }
  if (payload != null && payload.userErrors.length > 0) {
    const conflict = payload.userErrors.some((one) => one.code === 'CONFLICT');
    return { kind: 'refused', userErrors: payload.userErrors, current: conflict && current ? current : undefined };
  }
  return { kind: 'saved' };
}

/** The form field an error belongs to: `["lines", "2", "text"]` is `lines.2.text`; null for the form as a whole. */
export function fieldOf(error: UserError): string | null {
  return error.path.length === 0 ? null : error.path.join('.');
}

/** Names the nearest field that exists: the error of a line's inside is shown at the line, or at the list. */
export function nearestField(path: string, exists: (name: string) => boolean): string | null {
  let name = path;
  while (name !== '') {
    if (exists(name)) {
      return name;
    }
    const dot = name.lastIndexOf('.');
    name = dot < 0 ? '' : name.slice(0, dot);
  }
  return null;
}
