import { defineSession } from '@cesu/ui/app'
import { api, queryClient } from './api.ts'

export const session = defineSession({
  queryClient,
  query: api.session.partnerMe.queryOptions(),
  visitor: ({ name, partner }) => ({ name, organisation: partner.name, demo: partner.demo }),
  giver: 'la personne responsable dans votre organisme',
})

export const { signedIn, useMe, needs } = session
