import { defineSession } from '@cesu/ui/app'
import { client, queryClient } from './api.ts'
import { Connected } from './Connected.tsx'

export const session = defineSession({
  connection: async () => ({ Connected, client, queryClient }),
  visitor: ({ name, team, demo }) => ({ name, organisation: team.name, demo }),
  giver: 'la personne responsable de votre équipe',
})

export const { signedIn, useMe, needs } = session
