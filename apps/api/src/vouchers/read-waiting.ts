import { findIssuer, listFilesToSee, listUnremitted } from '@cesu/db'
import { vintagesOn, whyNoIssue } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'

/** Days for which a file with refused lines is shown, and how many files at most (ours, grade D). */
const SHOWN_DAYS = 30
const MOST_FILES = 50

const DAY_MS = 86_400_000

/** What waits, and on whom: an habilitation stopped, files to read and refused lines, used titles that are to be remitted. */
export const readWaiting = operation({
  name: 'vouchers.waiting',
  title: 'Lire ce qui attend',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    /** Why no title is registered; null when they are. */
    stopped: z.enum(['issuer.suspended', 'issuer.not_in_force']).nullable(),
    /** Being read; the last first. */
    underWay: z.array(FileOutput),
    /** Ended with refused lines, or not read to their end, these last days. */
    toCorrect: z.array(FileOutput),
    /** Used titles that are not remitted, by the last day on which they can be. */
    unremitted: z.array(z.object({ lastDay: z.string(), titles: z.int(), cents: z.int() })),
  }),
  example: undefined,
  async run({ tx, actor: { partnerId }, now, today }) {
    const issuer = await findIssuer(tx, partnerId)
    const since = new Date(now.getTime() - SHOWN_DAYS * DAY_MS)
    const files = await listFilesToSee(tx, { partnerId, since, limit: MOST_FILES })
    return {
      stopped: issuer === null ? 'issuer.not_in_force' : whyNoIssue(issuer, today),
      underWay: files.filter(({ endedAt }) => endedAt === null).map(fileOutput),
      toCorrect: files.filter(({ endedAt }) => endedAt !== null).map(fileOutput),
      unremitted: await listUnremitted(tx, { partnerId, vintages: vintagesOn(today) }),
    }
  },
})
