import { CaseParty, IdentifierKind, OpeningReason, OpeningVerdict } from '@cesu/db/model'
import { z } from 'zod'
import { identifierLabels, openedPartyLabels, openingReasons, openingVerdictLabels } from '../openings/index.ts'
import { event } from './event-definition.ts'

const opening = {
  openingId: z.string(),
  /** Whose file it is; the subject says which one. */
  party: z.enum(CaseParty),
  /** The case that it is opened from, and its number; null when why is written. */
  caseId: z.string().nullable(),
}

/** What agents open of persons; the subject is the person. Never a value that was revealed. */
export const openingEvents = {
  PERSON_OPENED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({
      ...opening,
      caseNumber: z.int().nullable(),
      reason: z.enum(OpeningReason),
      /** In the agent's words; empty from a case. */
      words: z.string(),
    }),
    sentence: ({ party, caseNumber, reason, words }) =>
      `a ouvert la fiche ${openedPartyLabels[party].toLowerCase()} ${
        caseNumber === null
          ? `(${openingReasons[reason].toLowerCase()} : « ${words} »)`
          : `à partir du dossier ${caseNumber}`
      }`,
    tells: null,
  }),
  PERSON_REVEALED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({ ...opening, identifier: z.enum(IdentifierKind) }),
    sentence: ({ identifier }) => `a affiché en clair : ${identifierLabels[identifier].toLowerCase()}`,
    tells: null,
  }),
  OPENING_CHECKED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({
      openingId: z.string(),
      party: z.enum(CaseParty),
      verdict: z.enum(OpeningVerdict),
      words: z.string(),
    }),
    sentence: ({ verdict, words }) =>
      `a contrôlé une ouverture sans dossier : ${openingVerdictLabels[verdict].toLowerCase()} (« ${words} »)`,
    tells: null,
  }),
  /** The subject is the fingerprint of the number, shortened: it says who to nobody. */
  NIR_SEARCHED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({ reason: z.enum(OpeningReason), words: z.string(), isFound: z.boolean() }),
    sentence: ({ reason, words, isFound }) =>
      `a cherché un numéro de sécurité sociale (${openingReasons[reason].toLowerCase()} : « ${words} ») : ${
        isFound ? 'une personne trouvée' : 'personne de trouvé'
      }`,
    tells: null,
  }),
} as const
