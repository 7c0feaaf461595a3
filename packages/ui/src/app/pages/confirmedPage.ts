import { lazyPage } from '../lazyPage.tsx'

/** The page of a front-end whose people are asked, before a sensitive act, to prove again who they are. */
export const confirmedPage = {
  path: 'identite-confirmee',
  component: lazyPage(() => import('./ConfirmedPage.tsx'), 'ConfirmedPage'),
} as const
