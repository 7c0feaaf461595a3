import { defineSession } from '@cesu/ui/app'

export const session = defineSession({
  // Loaded apart: whoever estimates or verifies does not call it.
  connection: () => import('./space.tsx'),
  visitor: ({ name, demo }) => ({ name, organisation: null, demo }),
  giver: 'l’Urssaf',
})

export const { anyone, signedIn, useMe } = session
