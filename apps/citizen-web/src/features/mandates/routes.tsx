import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { anyone, signedIn } from '../../session.ts'

/** Where a link leads, before anyone signs in. */
const request = createRoute({
  getParentRoute: () => anyone,
  path: 'demande',
  component: lazyPage(() => import('./RequestPage.tsx'), 'RequestPage'),
})

const answer = createRoute({
  getParentRoute: () => signedIn,
  path: 'demande/reponse',
  component: lazyPage(() => import('./AnswerPage.tsx'), 'AnswerPage'),
})

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandats',
  component: lazyPage(() => import('./MandatesPage.tsx'), 'MandatesPage'),
})

const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandats/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(() => import('./MandatePage.tsx'), 'MandatePage'),
})

/** Those that ask for no session. */
export const requestRoutes = [request] as const

export const mandateRoutes = [answer, list, one] as const
