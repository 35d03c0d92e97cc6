import { createBrowserRouter } from 'react-router';
import { BrokenPage } from '@/app/BrokenPage';
import { Shell } from '@/app/Shell';
import { Loading } from '@/components/Loading';

/** The list of pages is loaded when somebody leaves the first one, or comes in by another. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Shell />,
        errorElement: <BrokenPage />,
        hydrateFallbackElement: <Loading />,
        children: [
          {
            id: 'pages',
            errorElement: <BrokenPage />,
            children: [{ path: '/', lazy: async () => ({ Component: (await import('@/features/start/StartPage')).StartPage }) }],
          },
        ],
      },
    ],
    {
      patchRoutesOnNavigation: async ({ patch }) => {
        patch('pages', (await import('@/app/pages')).pages);
      },
    },
  );
}
