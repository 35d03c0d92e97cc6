import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, pages, Unstarted } from '@/app/App';
import { loadConfig } from '@/lib/config';
import { deviceKeeps, deviceKeepsContacts } from '@/lib/device';
import { startTexts } from '@/lib/i18n';
import { signedInBefore, startSession } from '@/lib/session';

const element = document.getElementById('root');
if (element === null) {
  throw new Error('The page has no root element.');
}
const root = createRoot(element);

/** Fetches the pages beside what has to be asked first; where that fails, it is said once they are shown. */
function fetchPages(): void {
  pages().catch(() => undefined);
}

async function start(): Promise<void> {
  if (signedInBefore()) {
    fetchPages();
  }
  await startTexts();
  try {
    const config = await loadConfig();
    await startSession(config);
    root.render(
      <StrictMode>
        <App demonstration={config.demonstration} />
      </StrictMode>,
    );
  } catch {
    root.render(deviceKeeps() || deviceKeepsContacts() ? await fieldPages() : <Unstarted />);
  }
}

/** The service cannot be reached; the worksheets and contact sheets on this device can. */
async function fieldPages() {
  try {
    const { OfflineApp } = await import('@/features/field/OfflineApp');
    return (
      <StrictMode>
        <OfflineApp />
      </StrictMode>
    );
  } catch {
    return <Unstarted />;
  }
}

void start();
