import type { CaseSkill, SubjectKind, Threshold } from '@cesu/db/model'
import type { z } from 'zod'

/** One kind of case: what it is about, how long an agent has, what an agent needs to know, and how it is said. */
export interface CaseDefinition<Facts extends z.ZodType = z.ZodType> {
  /** What the kind is called, in French: a filter's choice. */
  readonly label: string
  /** What an agent must know how to do to be given one. */
  readonly skill: CaseSkill
  /** What it is about, when a case does not say another. */
  readonly subject: SubjectKind
  /** Days an agent has to answer, from the opening: a threshold of ours, or what keeps within a legal clock. */
  readonly answerDays: Extract<Threshold, `ANSWER_${string}`> | number
  /** What an agent needs to know, kept with the case: never a NIR, an IBAN or a secret. */
  readonly facts: Facts
  /** In French, a few words: what a line of a list begins with. */
  readonly brief: (facts: z.output<Facts>) => string
  /** In French, whole: « Anomalie de déclaration : heures élevées ». */
  readonly sentence: (facts: z.output<Facts>) => string
  /** The month it is about, YYYY-MM; null when it is about none. */
  readonly month: (facts: z.output<Facts>) => string | null
  /** How many persons it is about, where its facts say so; null as long as nobody knows. */
  readonly persons?: (facts: z.output<Facts>) => number | null
  /** The delay that a text sets, where one does. */
  readonly clock?: (facts: z.output<Facts>) => LegalClock
}

/** A delay that a text sets. */
export interface LegalClock {
  /** In French: what must be done, and by which text. */
  readonly text: string
  /** The instant at which it ends, ISO 8601; null when the text gives none. */
  readonly until: string | null
}

/** Writes a kind down; what its facts are follows from their schema. */
export const kind = <Facts extends z.ZodType>(definition: CaseDefinition<Facts>): CaseDefinition<Facts> => definition
