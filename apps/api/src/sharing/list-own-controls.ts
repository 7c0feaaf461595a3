import { z } from 'zod'
import { operation } from '../operation.ts'
import { OwnControls, ownControls } from './own-readings.ts'

/** The last times that somebody of Urssaf looked up who had read the data of the worker who acts. */
export const listControlsOfWorker = operation({
  name: 'sharing.list-controls',
  title: 'Lister les contrôles internes des accès à ses données',
  permission: 'sharing.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ controls: OwnControls }),
  example: undefined,
  run: async ({ tx }) => ({ controls: await ownControls(tx, 50) }),
})
