import { findPicked, type PickedCase } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { MOST_PICKED, PickedOutput } from './picked-output.ts'

/** Where cases that were acted on together are now, and who holds them: what says why one was left aside. */
export const readPicked = operation({
  name: 'cases.picked',
  title: 'Lire où en sont des dossiers choisis',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject({ numbers: z.array(z.int().min(1)).max(MOST_PICKED) }),
  output: z.array(PickedOutput),
  example: { numbers: [documented.caseNumber] },
  run: ({ tx, actor }, { numbers }): Promise<PickedCase[]> => findPicked(tx, numbers, actor.scope),
})
