import { problemOf } from '@cesu/ui/design'
import type { What } from '../../Happened.tsx'

/** True when an act was refused because the share is no longer as the page showed it. */
export const hasChanged = (error: unknown): boolean =>
  error !== null && problemOf(error).errors.some(({ code }) => code === 'sharing.not_so')

/** What is said then: the page shows it again as it is. */
export const changedMeanwhile: What = {
  isDone: false,
  title: 'ce partage a changé depuis que cette page est ouverte',
  text: 'Votre choix n’est pas enregistré. Il a pu être changé dans un autre onglet, ou il est arrivé à son terme. Cette page montre où il en est.',
}
