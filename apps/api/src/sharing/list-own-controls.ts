import { listOwnControls } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The last times that somebody of Urssaf looked up who had read the data of the worker who acts. */
export const listControlsOfWorker = operation({
  name: 'sharing.list-controls',
  title: 'Lister les contrôles internes des accès à ses données',
  permission: 'sharing.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ controls: z.array(z.object({ id: z.string(), at: z.string() })) }),
  example: undefined,
  run: async ({ tx }) => ({
    controls: (await listOwnControls(tx, 50)).map(({ id, at }) => ({ id, at: at.toISOString() })),
  }),
})
