import type { ReplyTemplate } from '@cesu/db/model'
import { CaseKind, CaseOutcome, CaseParty } from '@cesu/domain/cases'
import { TemplateUse } from '@cesu/domain/templates'
import { z } from 'zod'

/** One version of a template, as agents read it. */
export const TemplateOutput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(CaseKind),
  use: z.enum(TemplateUse),
  outcome: z.enum(CaseOutcome).nullable(),
  party: z.enum(CaseParty).nullable(),
  title: z.string(),
  text: z.string(),
  retired: z.boolean(),
  /** Why this version, who published it and when, ISO 8601. */
  reason: z.string(),
  authorName: z.string(),
  writtenAt: z.string(),
})

export const templateOutput = (template: ReplyTemplate): z.input<typeof TemplateOutput> => ({
  ...template,
  writtenAt: template.writtenAt.toISOString(),
})
