import { defineSession } from '@cesu/ui/app'
import { Connected, client, queryClient } from './api.ts'

export const session = defineSession({
  connection: async () => ({ Connected, client, queryClient }),
  visitor: ({ name, partner, demo }) => ({ name, organisation: partner.name, demo }),
  giver: 'la personne responsable dans votre organisme',
})

export const { signedIn, useMe, needs } = session
