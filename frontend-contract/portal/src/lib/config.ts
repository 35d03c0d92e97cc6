/** What the backend tells the portal before anything else: where to sign in. */
export interface PortalConfig {
  readonly keycloak: { readonly url: string; readonly realm: string; readonly clientId: string };
  /** True when the data are invented and the demonstration accounts exist. */
  readonly demonstration: boolean;
}

export async function loadConfig(): Promise<PortalConfig> {
  const response = await fetch('/portal-config.json', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`portal-config.json: ${String(response.status)}`);
  }
  return (await response.json()) as PortalConfig;
}
