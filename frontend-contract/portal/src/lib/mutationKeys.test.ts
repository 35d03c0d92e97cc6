import { createClient, fetchExchange, gql } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mutationKeys } from '@/lib/mutationKeys';

interface Sent {
  readonly variables: { readonly input: { readonly clientMutationId: string } };
}

const CREATE = gql`
  mutation Create($input: CreateInput!) {
    create(input: $input) {
      id
    }
  }
`;

const created = { data: { create: { id: '1' } } };

function fault(code: string) {
  return { errors: [{ message: code, extensions: { code } }], data: null };
}

/** A portal whose server gives these answers, one after the other; a string is a lost connection. */
function portal(...answers: (object | string)[]) {
  const sent: Sent[] = [];
  const client = createClient({
    url: 'http://portal.test/graphql',
    preferGetMethod: false,
    exchanges: [mutationKeys(), fetchExchange],
    fetch: (_, init) => {
      sent.push(JSON.parse(init?.body as string) as Sent);
      const answer = answers.shift() ?? created;
      return typeof answer === 'string'
        ? Promise.reject(new TypeError(answer))
        : Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
    },
  });
  return {
    create: (name: string) => client.mutation(CREATE, { input: { name } }).toPromise(),
    keys: () => sent.map((one) => one.variables.input.clientMutationId),
  };
}

function memory() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  };
}

describe('the key of a mutation', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', memory());
  });

  it('is the same when a button was pressed twice', async () => {
    const { create, keys } = portal();
    await Promise.all([create('Mission'), create('Mission')]);
    const [first, second] = keys();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });

  it('is the same after a lost connection and when the server says to try again, and new once there was an answer', async () => {
    const { create, keys } = portal('offline', fault('TRY_AGAIN'), created);
    await create('Mission');
    await create('Mission');
    await create('Mission');
    await create('Mission');
    const [first, second, third, next] = keys();
    expect([second, third]).toEqual([first, first]);
    expect(next).not.toBe(first);
  });

  it('is the same after the page was loaded again', async () => {
    const before = portal('offline');
    await before.create('Mission');
    const after = portal();
    await after.create('Mission');
    expect(after.keys()).toEqual(before.keys());
  });

  it('is another for another input, and the first is not forgotten over it', async () => {
    const { create, keys } = portal('offline', created, created);
    await create('Mission');
    await create('Shelter');
    await create('Mission');
    const [mission, shelter, again] = keys();
    expect(shelter).not.toBe(mission);
    expect(again).toBe(mission);
  });

  it('is new after a refusal of the input or of the key', async () => {
    const { create, keys } = portal({ data: { create: { userErrors: [{ code: 'REQUIRED' }] } } }, fault('IDEMPOTENCY_KEY_REUSED'), created);
    await create('Mission');
    await create('Mission');
    await create('Mission');
    expect(new Set(keys()).size).toBe(3);
  });

  it('is there when the browser keeps nothing', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    const { create, keys } = portal('offline', created);
    await create('Mission');
    await create('Mission');
    const [first, second] = keys();
    expect(second).toBe(first);
  });
});
