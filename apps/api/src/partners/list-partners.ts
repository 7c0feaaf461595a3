import { listPartners as findPartners } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The partners, by name: what a list of all declarations is filtered by. */
export const listPartners = operation({
  name: 'partners.list',
  title: 'Lister les partenaires',
  permission: 'declarations.oversee',
  effect: 'read',
  input: z.undefined(),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
  example: undefined,
  run: ({ tx }) => findPartners(tx),
})
