import { defineSession } from '@cesu/ui/app'
import { client, queryClient } from './api.ts'
import { Connected } from './Connected.tsx'

export const session = defineSession({
  connection: async () => ({ Connected, client, queryClient }),
  visitor: ({ name, partner, demo }) => ({ name, organisation: partner.name, demo }),
  giver: 'la personne responsable dans votre organisme',
})

export const { anyone, signedIn, useMe, needs } = session
