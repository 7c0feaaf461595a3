import { listTemplateVersions } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { TemplateOutput, templateOutput } from './template-output.ts'

/** Every version of a template, the last first, a hundred at most: what it said, who changed it and why. */
export const readTemplate = operation({
  name: 'templates.read',
  title: 'Lire les versions d’un modèle de réponse',
  permission: 'templates.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’un modèle' },
  output: z.array(TemplateOutput),
  example: { id: documented.template },
  async run({ tx }, { id }) {
    const versions = await listTemplateVersions(tx, id)
    if (versions.length === 0) throw new Problem('resource.not_found')
    return versions.map(templateOutput)
  },
})
