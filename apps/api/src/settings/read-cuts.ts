import { listCutsInForce } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { CutOutput, cutOutput } from './cut-output.ts'

/** What is cut now, for everybody or for one partner: a few rows, whole, the last first. */
export const readCuts = operation({
  name: 'settings.read-cuts',
  title: 'Lire ce qui est coupé',
  permission: 'settings.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(CutOutput),
  example: undefined,
  run: async ({ tx }) => (await listCutsInForce(tx)).map(cutOutput),
})
