const KEEPS = 'field.keeps';
const CONTACTS = 'contacts.keeps';
const ACCOUNT = 'field.account';

/** Who used this device for work without a network: an account, by the subject of its tokens, and its name. */
export interface DeviceAccount {
  readonly id: string;
  readonly name: string;
}

/** Whether worksheets or what they need are kept on this device. It is asked before anything of that is loaded. */
export function deviceKeeps(): boolean {
  return localStorage.getItem(KEEPS) !== null;
}

export function rememberDevice(): void {
  localStorage.setItem(KEEPS, 'yes');
}

export function forgetDevice(): void {
  localStorage.removeItem(KEEPS);
  localStorage.removeItem(ACCOUNT);
}

/** The account that last worked here; null when none did. */
export function deviceAccount(): DeviceAccount | null {
  try {
    return JSON.parse(localStorage.getItem(ACCOUNT) ?? 'null') as DeviceAccount | null;
  } catch {
    return null;
  }
}

export function rememberAccount(account: DeviceAccount): void {
  localStorage.setItem(ACCOUNT, JSON.stringify(account));
}

/** Whether contact sheets are kept on this device. They name no account: they stay when somebody signs out. */
export function deviceKeepsContacts(): boolean {
  return localStorage.getItem(CONTACTS) !== null;
}

export function rememberContacts(kept: boolean): void {
  if (kept) {
    localStorage.setItem(CONTACTS, 'yes');
  } else {
    localStorage.removeItem(CONTACTS);
  }
}
