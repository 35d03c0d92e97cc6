import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from '@/app/BrokenPage';
import { Shell } from '@/app/Shell';
import { Loading, NotFoundPage } from '@/components/States';

/** A page that is loaded when somebody goes there. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

const pages: RouteObject[] = [
  page('/', async () => (await import('@/features/start/StartPage')).StartPage),
  page('/search', async () => (await import('@/features/search/SearchPage')).SearchPage),
];

export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <Loading />,
      children: [{ errorElement: <BrokenPage />, children: [...pages, { path: '*', element: <NotFoundPage /> }] }],
    },
  ]);
}
