import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { FilesUrl } from './search.ts'

const files = createRoute({
  getParentRoute: () => signedIn,
  path: 'fichiers',
  component: needs('files.read', 'le droit de lire les fichiers envoyés'),
})

const list = createRoute({
  getParentRoute: () => files,
  path: '/',
  validateSearch: unread<FilesUrl>,
  component: lazyPage(() => import('./FilesPage.tsx'), 'FilesPage'),
})

const one = createRoute({
  getParentRoute: () => files,
  path: '$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(() => import('./FilePage.tsx'), 'FilePage'),
})

export const fileRoutes = [files.addChildren([list, one])] as const
