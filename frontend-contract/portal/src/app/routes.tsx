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
  page('/actors', async () => (await import('@/features/directory/ActorsPage')).ActorsPage),
  page('/actors/new', async () => (await import('@/features/directory/ActorFormPages')).CreateActorPage),
  page('/actors/:id', async () => (await import('@/features/directory/ActorPage')).ActorPage),
  page('/actors/:id/change', async () => (await import('@/features/directory/ActorFormPages')).ChangeActorPage),
  page('/actors/:id/close', async () => (await import('@/features/directory/CloseActorPage')).CloseActorPage),
  page('/actors/:id/services/new', async () => (await import('@/features/directory/ServiceFormPages')).CreateServicePage),
  page('/communities', async () => (await import('@/features/directory/CommunitiesPage')).CommunitiesPage),
  page('/communities/new', async () => (await import('@/features/directory/CommunityFormPages')).CreateCommunityPage),
  page('/communities/:id', async () => (await import('@/features/directory/CommunityPage')).CommunityPage),
  page('/communities/:id/change', async () => (await import('@/features/directory/CommunityFormPages')).ChangeCommunityPage),
  page('/services', async () => (await import('@/features/directory/ServicesPage')).ServicesPage),
  page('/services/:id', async () => (await import('@/features/directory/ServicePage')).ServicePage),
  page('/services/:id/change', async () => (await import('@/features/directory/ServiceFormPages')).ChangeServicePage),
  page('/services/:id/close', async () => (await import('@/features/directory/ServiceFormPages')).CloseServicePage),
  page('/partnerships', async () => (await import('@/features/partnership/PartnershipsPage')).PartnershipsPage),
  page('/partnerships/new', async () => (await import('@/features/partnership/PartnershipFormPages')).CreatePartnershipPage),
  page('/partnerships/:id', async () => (await import('@/features/partnership/PartnershipPage')).PartnershipPage),
  page('/partnerships/:id/change', async () => (await import('@/features/partnership/PartnershipFormPages')).ChangePartnershipPage),
  page('/partnerships/:id/status', async () => (await import('@/features/partnership/StatusPage')).StatusPage),
  page('/partnerships/:id/parties/new', async () => (await import('@/features/partnership/PartyFormPages')).AddPartyPage),
  page('/partnerships/:id/parties/:party/end', async () => (await import('@/features/partnership/PartyFormPages')).EndPartPage),
  page('/trace', async () => (await import('@/features/trace/TracePage')).TracePage),
  page('/imports', async () => (await import('@/features/importing/ImportRunsPage')).ImportRunsPage),
  page('/imports/new', async () => (await import('@/features/importing/StartImportPage')).StartImportPage),
  page('/imports/:id', async () => (await import('@/features/importing/ImportRunPage')).ImportRunPage),
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
