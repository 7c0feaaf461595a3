import { defineSession } from '@cesu/ui/app'
import { api, queryClient } from './api.ts'

export const session = defineSession({
  queryClient,
  query: api.session.me.queryOptions(),
  visitor: ({ name, partner, demo }) => ({ name, organisation: partner.name, demo }),
  giver: 'la personne responsable dans votre organisme',
})

export const { signedIn, useMe, needs } = session
