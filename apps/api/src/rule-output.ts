import { z } from 'zod'

/** A rule that an answer rests on: what it is, where it was read (French), how far it may be trusted, since when. */
export const RuleOutput = z.object({
  parameterId: z.string(),
  label: z.string(),
  source: z.string(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  since: z.string(),
})
