import type { Client } from 'urql';
import { keepPreparation } from '@/features/field/store';
import { type DeviceAccount, rememberAccount } from '@/lib/device';
import { FieldCommunitiesDocument, FieldTermsDocument } from '@/lib/gql/field/graphql';

const PAGE = 100;
/** More communities than one could choose from on a phone. */
const MOST_PAGES = 20;

/** Puts on the device what the pages of a sheet ask with: the vocabularies and the communities. */
export async function prepare(client: Client, account: DeviceAccount): Promise<void> {
  const terms = await client.query(FieldTermsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  if (terms.data === undefined) {
    throw terms.error ?? new Error('No answer');
  }
  const { phases, forms, informationSources } = terms.data;
  const coded = (list: readonly { readonly code: string; readonly label: string }[]) => list.map(({ code, label }) => ({ code, label }));
  rememberAccount(account);
  await keepPreparation({
    account: account.id,
    terms: { phases: coded(phases), forms: coded(forms), sources: coded(informationSources) },
    communities: await communities(client),
    at: Date.now(),
  });
}

async function communities(client: Client) {
  const found: { id: string; name: string; within: string | null }[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const result: Awaited<ReturnType<typeof pageOf>> = await pageOf(client, after);
    if (result.data === undefined) {
      throw result.error ?? new Error('No answer');
    }
    const { edges, pageInfo } = result.data.communities;
    found.push(...edges.map(({ node }) => ({ id: node.id, name: node.name, within: node.partOf?.name ?? null })));
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage) {
      break;
    }
  }
  return found;
}

function pageOf(client: Client, after: string | null) {
  return client.query(FieldCommunitiesDocument, { first: PAGE, after }, { requestPolicy: 'network-only' }).toPromise();
}

/** Whether this browser can open pages without a network. */
export function canOpenWithoutNetwork(): boolean {
  return 'serviceWorker' in navigator;
}

/** Whether it would, by now. */
export async function opensWithoutNetwork(): Promise<boolean> {
  return canOpenWithoutNetwork() && (await navigator.serviceWorker.getRegistration('/'))?.active != null;
}

/** Puts the pages on the device, and asks the browser not to clear what is kept there. */
export async function makeReady(): Promise<void> {
  await navigator.serviceWorker.register('/field-worker.js', { scope: '/' });
  await navigator.serviceWorker.ready;
  // A browser may say no; then it clears the device's store only when it runs out of room.
  await navigator.storage.persist().catch(() => false);
}
