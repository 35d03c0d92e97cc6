import Keycloak, { type KeycloakAdapter } from 'keycloak-js';
import { useSyncExternalStore } from 'react';
import type { PortalConfig } from '@/lib/config';
import type { DeviceAccount } from '@/lib/device';

/**
 * Who is signed in. Tokens live in memory only; a reload asks the identity server again, silently, when this
 * browser has signed in before. A session that ends does not throw anything away: the pages stay, and offer to sign in again.
 */
export type SessionState = 'anonymous' | 'signedIn' | 'ended';

const SIGNED_IN_BEFORE = 'portal.signedInBefore';
/** Tokens hold for 45 s, so that a role taken away is gone within a minute. */
const SECONDS_LEFT_WANTED = 15;

let keycloak: Keycloak | undefined;
let state: SessionState = 'anonymous';
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  if (next !== state) {
    state = next;
    listeners.forEach((listener) => {
      listener();
    });
  }
}

function authenticated(): Keycloak {
  if (keycloak === undefined) {
    throw new Error('The session has not been started.');
  }
  return keycloak;
}

/** Without a network a token cannot be renewed; that says nothing of the session. */
function endedOnline(): void {
  if (navigator.onLine) {
    become('ended');
  }
}

/** Whether somebody signed in with this browser and did not sign out: most likely a session is still there. */
export function signedInBefore(): boolean {
  return localStorage.getItem(SIGNED_IN_BEFORE) !== null;
}

/**
 * Asking silently takes the place of the page in the history of the browser: were it a page of its own there, each reload would
 * hide the page before it, and "back" would lead round in a circle.
 */
function adapterOf(server: Keycloak): KeycloakAdapter {
  const notOffered = (): Promise<void> => Promise.reject(new Error('Not offered here.'));
  return {
    login: async (options) => {
      const address = await server.createLoginUrl(options);
      if (options?.prompt === 'none') {
        window.location.replace(address);
      } else {
        window.location.assign(address);
      }
      // The page is being left: whoever waits for this must not go on.
      return new Promise<void>(() => undefined);
    },
    logout: (options) => {
      window.location.replace(server.createLogoutUrl(options));
      return Promise.resolve();
    },
    register: notOffered,
    accountManagement: notOffered,
    redirectUri: (options) => options?.redirectUri ?? window.location.href,
  };
}

/** Starts the session; answers once it is known whether somebody is signed in. */
export async function startSession(config: PortalConfig): Promise<void> {
  keycloak = new Keycloak(config.keycloak);
  keycloak.onAuthRefreshError = endedOnline;
  keycloak.onAuthLogout = () => {
    become('ended');
  };
  const options = { adapter: adapterOf(keycloak), pkceMethod: 'S256', flow: 'standard', checkLoginIframe: false } as const;
  const signedIn = await keycloak.init(signedInBefore() ? { ...options, onLoad: 'check-sso' } : options);
  if (signedIn) {
    localStorage.setItem(SIGNED_IN_BEFORE, 'yes');
    become('signedIn');
  } else {
    localStorage.removeItem(SIGNED_IN_BEFORE);
  }
}

/** Leaves for the identity server's sign-in page, in the language of this one, and comes back to this very address. */
export function signIn(): Promise<void> {
  return authenticated().login({ redirectUri: window.location.href, locale: document.documentElement.lang });
}

/** Ends the session here and at the identity server; drafts go too, for the next person at this machine. */
export function signOut(): Promise<void> {
  localStorage.removeItem(SIGNED_IN_BEFORE);
  sessionStorage.clear();
  return authenticated().logout({ redirectUri: `${window.location.origin}/` });
}

/** Whose session it is; null when nobody is signed in. */
export function account(): DeviceAccount | null {
  const id = keycloak?.subject;
  const name: unknown = keycloak?.tokenParsed?.['name'];
  return id === undefined ? null : { id, name: typeof name === 'string' ? name : '' };
}

/** The token to send, or undefined when nobody is signed in. */
export function accessToken(): string | undefined {
  return keycloak?.token;
}

export function tokenRunsOut(): boolean {
  return state === 'signedIn' && authenticated().isTokenExpired(SECONDS_LEFT_WANTED);
}

/** Renews the token; afterwards it is fresh, or the session has ended, or there is no network. */
export async function renewToken(): Promise<void> {
  try {
    await authenticated().updateToken(SECONDS_LEFT_WANTED);
  } catch {
    endedOnline();
  }
}

/** The backend did not accept the token: it is not renewed in a circle, the person signs in again. */
export function sessionEnded(): void {
  become('ended');
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
