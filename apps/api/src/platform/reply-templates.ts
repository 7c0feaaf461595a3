import { createHash } from 'node:crypto'
import { type Db, seedTemplates, withContext } from '@cesu/db'
import { templateSeeds } from '@cesu/domain/templates'

/** Of the same words, the same identifier: what is there already is not written again, and what was changed since stays changed. */
const idOf = (content: object): string =>
  createHash('sha256')
    .update(JSON.stringify(content))
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5')

/** Sees to it that the templates that the platform comes with are there: at the first preparation, and when some are new. */
export const keepReplyTemplates = (owner: Db, now: Date): Promise<void> =>
  withContext(owner, { kind: 'jobs' }, (tx) =>
    seedTemplates(
      tx,
      templateSeeds().map((content) => ({
        ...content,
        ...{ id: idOf(content), version: 1, retired: false, reason: 'Fourni avec la plateforme.' },
        ...{ authorId: null, authorName: 'Plateforme', writtenAt: now },
      })),
    ),
  )
