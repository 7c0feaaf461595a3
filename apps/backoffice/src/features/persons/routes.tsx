import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { isPartySlug } from '../../person/party-slug.ts'
import { needs, signedIn } from '../../session.ts'
import type { PersonUrl } from './search.ts'

const persons = createRoute({
  getParentRoute: () => signedIn,
  path: 'fiches',
  component: needs('persons.open', 'le droit d’ouvrir la fiche d’une personne'),
})

const one = createRoute({
  getParentRoute: () => persons,
  path: '$party/$personId',
  params: { parse: (key) => isPartySlug(key.party) && isIdentifier(key.personId) && { ...key, party: key.party } },
  validateSearch: ({ dossier }: Record<string, unknown>): PersonUrl =>
    typeof dossier === 'string' && isIdentifier(dossier) ? { dossier } : {},
  component: lazyPage(() => import('./PersonPage.tsx'), 'PersonPage'),
})

export const personRoutes = [persons.addChildren([one])] as const
