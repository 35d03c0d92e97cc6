import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { createRouter } from '@/app/router';
import { createApiClient } from '@/lib/client';
import { DemonstrationContext } from '@/lib/demonstration';

/** The pages, for somebody who is signed in; nothing of them is loaded to show the door. */
export default function SignedIn({ demonstration }: { readonly demonstration: boolean }) {
  const { language } = useTranslation().i18n;
  // Another language is another client: whatever is on the page is asked again in it, and forms keep what was typed.
  const client = useMemo(() => createApiClient(language), [language]);
  const [router] = useState(createRouter);
  return (
    <DemonstrationContext value={demonstration}>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </DemonstrationContext>
  );
}
