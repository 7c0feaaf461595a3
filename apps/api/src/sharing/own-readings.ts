import {
  listAgentReadings,
  listOwnControls,
  listOwnOpenings,
  listOwnRectifications,
  listOwnWorkerChecks,
  listRepresentedActs,
  type OwnOpening,
  type Tx,
} from '@cesu/db'
import { identifierLabels, openingReasons } from '@cesu/domain/openings'
import { type DeclaredAnswer, declaredAnswerLabels } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { RepresentedActs, representedActs } from '../represented-acts.ts'

/** What is told of the readings of a worker's data, besides those of consumers. */
export const ownReadingsFields = {
  /** What agents of Urssaf opened, the last first. */
  agents: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      /** Null for a case. */
      month: z.string().nullable(),
      employerName: z.string().nullable(),
      isDocument: z.boolean(),
    }),
  ),
  /** What agents opened of what is known of the person, as an employer or as a worker, or revealed of it, the last first; in French. */
  openings: z.array(z.object({ id: z.string(), at: z.string(), what: z.string(), why: z.string() })),
  /** What those who help the worker looked at, or did for them, the last first. */
  helpers: RepresentedActs,
  /** The issuers of prefinanced CESU that asked whether the worker was declared, and what they were told, in French; the last first. */
  issuers: z.array(
    z.object({ id: z.string(), at: z.string(), issuerName: z.string(), month: z.string(), answer: z.string() }),
  ),
  /** Who was told that a month they had read has changed since. */
  rectifications: z.array(
    z.object({ id: z.string(), at: z.string(), readingId: z.string(), month: z.string(), consumerName: z.string() }),
  ),
}

/** The times that somebody of Urssaf looked up who had read a worker's data. */
export const OwnControls = z.array(z.object({ id: z.string(), at: z.string() }))

const written = <R extends { at: Date }>(rows: readonly R[]) =>
  rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }))

/** An opening, as the person whom it is about reads it: what, and why in the agent's own words. */
const ownOpening = ({ id, at, identifier, reason, words, caseNumber, asEmployer }: OwnOpening) => ({
  ...{ id, at: at.toISOString() },
  what:
    identifier === null
      ? `votre fiche ${asEmployer ? 'd’employeur' : 'de salarié'}`
      : `${identifierLabels[identifier]}, affiché en clair`,
  why: caseNumber === null ? `${openingReasons[reason]} : « ${words ?? ''} »` : `Pour traiter le dossier ${caseNumber}`,
})

/** What agents opened of the worker who acts, and who was told of a change: the last of each, so many at most. */
export const ownReadings = async (tx: Tx, most: number) => ({
  agents: written(await listAgentReadings(tx, most)),
  openings: (await listOwnOpenings(tx, most)).map(ownOpening),
  helpers: representedActs(await listRepresentedActs(tx, most)),
  issuers: (await listOwnWorkerChecks(tx, most)).map(({ id, at, issuerName, month, declared }) => ({
    ...{ id, at: at.toISOString(), issuerName, month },
    answer: declaredAnswerLabels[declared as DeclaredAnswer],
  })),
  rectifications: written(await listOwnRectifications(tx, most)),
})

/** The last controls of the accesses to the data of the worker who acts, so many at most. */
export const ownControls = async (tx: Tx, most: number) => written(await listOwnControls(tx, most))
