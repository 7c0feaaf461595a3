import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { anyone, signedIn } from '../../session.ts'

const pages = () => import('./pages.ts')
const getParentRoute = () => signedIn

/** Where a link leads, before anyone signs in. */
const request = createRoute({
  getParentRoute: () => anyone,
  path: 'demande',
  component: lazyPage(pages, 'RequestPage'),
})

const answer = createRoute({
  getParentRoute,
  path: 'demande/reponse',
  component: lazyPage(pages, 'AnswerPage'),
})

const list = createRoute({
  getParentRoute,
  path: 'mandats',
  component: lazyPage(pages, 'MandatesPage'),
})

const one = createRoute({
  getParentRoute,
  path: 'mandats/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(pages, 'MandatePage'),
})

/** Those that ask for no session. */
export const requestRoutes = [request] as const

export const mandateRoutes = [answer, list, one] as const
