import { type AnyVariables, mapExchange, type Operation, type OperationResult, stringifyDocument } from 'urql';

/** A mutation that was sent and not answered: what it was, and its key. */
type Unanswered = readonly [print: number, key: string];

const STORED = 'unanswered';

/** More than anybody leaves unanswered; the oldest is forgotten first. */
const MOST = 50;

/**
 * Gives every mutation the `clientMutationId` that makes it safe to send twice. As long as no answer came – the button was
 * pressed twice, the connection was lost, the session ended – the same input is sent with the same key, after a reload too;
 * once it was answered, a new one is a new thing. Whoever keeps keys elsewhere – a sheet on the device does – gives one, and it is left alone.
 */
export function mutationKeys() {
  const unanswered = read();

  function keyed(operation: Operation): Operation {
    const variables = operation.variables as AnyVariables & { readonly input?: object };
    if (operation.kind !== 'mutation' || variables.input === undefined || 'clientMutationId' in variables.input) {
      return operation;
    }
    const print = printOf(stringifyDocument(operation.query) + JSON.stringify(variables));
    let key = unanswered.find((one) => one[0] === print)?.[1];
    if (key === undefined) {
      key = crypto.randomUUID();
      unanswered.push([print, key]);
      unanswered.splice(0, unanswered.length - MOST);
      write(unanswered);
    }
    return { ...operation, variables: { ...variables, input: { ...variables.input, clientMutationId: key } } };
  }

  function answered(result: OperationResult): void {
    const variables = result.operation.variables as { readonly input?: { readonly clientMutationId?: string } } | undefined;
    const place = unanswered.findIndex((one) => one[1] === variables?.input?.clientMutationId);
    if (place >= 0 && settles(result)) {
      unanswered.splice(place, 1);
      write(unanswered);
    }
  }

  return mapExchange({ onOperation: keyed, onResult: answered });
}

/** An answer is a payload, or that the key can be of no use any more. */
function settles(result: OperationResult): boolean {
  return (
    Object.values((result.data ?? {}) as object).some((payload) => payload !== null) ||
    result.error?.graphQLErrors.some((one) => one.extensions['code'] === 'IDEMPOTENCY_KEY_REUSED') === true
  );
}

/** A number of 53 bits that stands for a text (cyrb53). Should two texts ever share one, the server refuses the second. */
function printOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function read(): Unanswered[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as Unanswered[];
  } catch {
    return [];
  }
}

function write(unanswered: readonly Unanswered[]): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(unanswered));
  } catch {
    // Without storage the keys last as long as the page.
  }
}
