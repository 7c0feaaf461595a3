import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { anyone, signedIn } from '../../session.ts'

const pages = () => import('./pages.ts')

/** Where a link leads, before anyone signs in. */
const request = createRoute({
  getParentRoute: () => anyone,
  path: 'demande',
  component: lazyPage(pages, 'RequestPage'),
})

const answer = createRoute({
  getParentRoute: () => signedIn,
  path: 'demande/reponse',
  component: lazyPage(pages, 'AnswerPage'),
})

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandats',
  component: lazyPage(pages, 'MandatesPage'),
})

const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandats/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(pages, 'MandatePage'),
})

/** Those that ask for no session. */
export const requestRoutes = [request] as const

export const mandateRoutes = [answer, list, one] as const
