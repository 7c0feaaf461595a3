import { countTemplateUse } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'

/** Counts that a template was picked for what has just been sent: a figure for who writes them, and nothing else. */
export const noteTemplateUse = operation({
  name: 'templates.use',
  title: 'Compter l’usage d’un modèle de réponse',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’un modèle' },
  output: z.object({ id: z.string() }),
  example: { id: documented.template },
  async run({ tx }, { id }) {
    await countTemplateUse(tx, id)
    return { id }
  },
})
