import { CaseKind, TemplateUse } from '@cesu/db/model'
import { z } from 'zod'
import { caseKindLabels } from '../cases/index.ts'
import { event } from './event-definition.ts'

const said = z.object({ title: z.string(), text: z.string(), retired: z.boolean() })

/** What happens to the templates of replies. */
export const templateEvents = {
  TEMPLATE_PUBLISHED: event({
    subject: 'REPLY_TEMPLATE',
    version: 1,
    payload: z.object({
      templateVersion: z.int(),
      kind: z.enum(CaseKind),
      use: z.enum(TemplateUse),
      /** What it said before; null for a new one. */
      before: said.nullable(),
      after: said,
      reason: z.string(),
    }),
    sentence: ({ templateVersion, kind, before, after, reason }) =>
      `${verbOf(before, after)} le modèle « ${after.title} » (${caseKindLabels[kind].toLowerCase()}), version ${templateVersion} : « ${reason} »`,
    tells: null,
  }),
} as const

function verbOf(before: z.output<typeof said> | null, after: z.output<typeof said>): string {
  if (before === null) return 'a publié'
  if (after.retired) return before.retired ? 'a changé' : 'a retiré'
  return before.retired ? 'a remis' : 'a changé'
}
