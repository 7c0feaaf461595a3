import { listEveryPartner } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The partners and the data consumers for whom alone something may be cut, by name. */
export const listCutPartners = operation({
  name: 'settings.list-partners',
  title: 'Lister les organismes pour qui l’on peut couper',
  permission: 'service.cut',
  effect: 'read',
  input: z.undefined(),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
  example: undefined,
  run: ({ tx }) => listEveryPartner(tx),
})
