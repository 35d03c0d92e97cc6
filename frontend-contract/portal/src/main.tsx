import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, Unstarted } from '@/app/App';
import { loadConfig } from '@/lib/config';
import { deviceKeeps } from '@/lib/device';
import { startTexts } from '@/lib/i18n';
import { startSession } from '@/lib/session';

const element = document.getElementById('root');
if (element === null) {
  throw new Error('The page has no root element.');
}
const root = createRoot(element);

async function start(): Promise<void> {
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
    root.render(deviceKeeps() ? await fieldPages() : <Unstarted />);
  }
}

/** The service cannot be reached; the worksheets on this device can. */
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
