import { z } from 'zod'

const amount = z.object({ label: z.string(), beforeCents: z.int(), afterCents: z.int() })

/** What changes from a version to the next, only what differs: what is declared as it is read, amounts in cents. */
export const VersionDifferencesOutput = z.object({
  fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
  amounts: z.array(amount),
  lines: z.array(amount),
})
