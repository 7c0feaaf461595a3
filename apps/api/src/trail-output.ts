import type { AuditEntry, EventKind } from '@cesu/db/model'
import { ActorKind } from '@cesu/db/model'
import { sentenceOf } from '@cesu/domain/events'
import { z } from 'zod'

/** One act of a trail, as agents read it. */
export const TrailEntryOutput = z.object({
  id: z.string(),
  at: z.string(),
  actorKind: z.enum(ActorKind),
  actorName: z.string(),
  /** In French, after the actor's name. */
  sentence: z.string(),
  /** Whether somebody looked, and changed nothing. */
  isReading: z.boolean(),
})

const readings: readonly EventKind[] = [
  'DECLARATION_READ',
  'CASE_READ',
  'CASE_FILE_TAKEN',
  'PERSON_OPENED',
  'PERSON_REVEALED',
  'ACCESS_SEARCHED',
]

/** A row of it, as it leaves; who acted for another is named with them. */
export const trailEntry = ({
  actorName,
  representedName,
  ...entry
}: Pick<AuditEntry, 'id' | 'at' | 'kind' | 'actorKind' | 'actorName' | 'payload' | 'representedName'>) => ({
  ...entry,
  ...{ at: entry.at.toISOString(), sentence: sentenceOf(entry), isReading: readings.includes(entry.kind) },
  actorName: representedName === null ? actorName : `${actorName}, pour ${representedName}`,
})
