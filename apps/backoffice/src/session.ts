import { defineSession } from '@cesu/ui/app'
import { Connected, client, queryClient } from './api.ts'

export const session = defineSession({
  connection: async () => ({ Connected, client, queryClient }),
  visitor: ({ name, team, demo }) => ({ name, organisation: team.name, demo }),
  giver: 'la personne responsable de votre équipe',
})

export const { signedIn, useMe, needs } = session
