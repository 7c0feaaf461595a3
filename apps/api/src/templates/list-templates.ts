import { listTemplates as findTemplates } from '@cesu/db'
import { CaseKind } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { TemplateOutput, templateOutput } from './template-output.ts'

/** The templates of a kind of case as they are now, the most picked first, those that are retired last: a few dozen rows, whole. */
export const listTemplates = operation({
  name: 'templates.list',
  title: 'Lister les modèles de réponse d’un type de dossier',
  permission: 'templates.read',
  effect: 'read',
  input: z.strictObject({ kind: z.enum(CaseKind) }),
  expected: { kind: 'un type de dossier' },
  output: z.array(
    TemplateOutput.extend({
      /** How often it was picked. */
      used: z.int(),
    }),
  ),
  example: { kind: 'DECLARATION_ANOMALY' },
  run: async ({ tx }, { kind }) =>
    (await findTemplates(tx, kind)).map((one) => ({ ...templateOutput(one), used: one.used })),
})
