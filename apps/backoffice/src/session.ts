import { defineSession } from '@cesu/ui/app'
import { api, queryClient } from './api.ts'

export const session = defineSession({
  queryClient,
  query: api.session.me.queryOptions(),
  visitor: ({ name, team, demo }) => ({ name, organisation: team.name, demo }),
  giver: 'la personne responsable de votre équipe',
})

export const { signedIn, useMe, needs } = session
