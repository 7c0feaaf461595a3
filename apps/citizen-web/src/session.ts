import { defineSession } from '@cesu/ui/app'
import { api, queryClient } from './api.ts'

export const session = defineSession({
  queryClient,
  query: api.session.me.queryOptions(),
  visitor: ({ name, demo }) => ({ name, organisation: null, demo }),
  giver: 'l’Urssaf',
})

export const { signedIn, useMe } = session
