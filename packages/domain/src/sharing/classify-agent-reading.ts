import type { EventKind, OpeningVerdict } from '@cesu/db/model'
import { type AccessClass, isNight, NIGHT } from './classify-access.ts'

/** What an agent does to read of one worker, as a screen of Urssaf writes it. */
export const agentReadingLabels = {
  DECLARATION_READ: 'Déclaration ouverte',
  DOCUMENT_ISSUED: 'Document édité',
  CASE_READ: 'Dossier ouvert',
  CASE_FILE_TAKEN: 'Pièce d’un dossier téléchargée',
  ACCESS_SEARCHED: 'Personne cherchée dans l’audit',
  PERSON_OPENED: 'Fiche ouverte',
  PERSON_REVEALED: 'Identifiant affiché en clair',
} as const satisfies Partial<Record<EventKind, string>>
export type AgentReadingAct = keyof typeof agentReadingLabels
export const agentReadingActs = Object.keys(agentReadingLabels) as [AgentReadingAct, ...AgentReadingAct[]]

/** What is known of a reading by an agent when it is judged. */
export interface AgentReadingFacts {
  act: AgentReadingAct
  /** Whether a case had been opened about the worker, or about what was opened. */
  hasCase: boolean
  /** What a colleague said of the opening of a page that no case explains; null or absent when nobody did. */
  verdict?: OpeningVerdict | null
  /** Distinct persons without a case whom the same agent opened in the same clock hour. */
  personsInHour: number
  /** How many times the same agent had opened the same person in the same legal day, this one included. */
  timesThatDay: number
  /** Hour in Paris, 0 to 23. */
  hour: number
}

/** Distinct persons without a case that an agent opens in an hour, and times that they open one of them in a day. */
const MANY_PERSONS = 30
const OFTEN_IN_A_DAY = 5

interface AgentReadingRule {
  readonly gives: AccessClass
  /** What it says of a reading, in French. */
  readonly sentence: string
  readonly holds: (facts: AgentReadingFacts) => boolean
}

/** The rules, in their order: the first that holds names the reading. What a case explains is never suspect. */
export const agentReadingRules = {
  MANY_PERSONS: {
    gives: 'SUSPECT',
    sentence: `Le même agent a ouvert plus de ${MANY_PERSONS} personnes dans l’heure, sans dossier sur elles.`,
    holds: ({ hasCase, personsInHour }) => !hasCase && personsInHour > MANY_PERSONS,
  },
  SAME_PERSON_OFTEN: {
    gives: 'SUSPECT',
    sentence: `Le même agent a ouvert cette personne plus de ${OFTEN_IN_A_DAY} fois dans la journée, sans dossier sur elle.`,
    holds: ({ hasCase, timesThatDay }) => !hasCase && timesThatDay > OFTEN_IN_A_DAY,
  },
  REASON_DENIED: {
    gives: 'SUSPECT',
    sentence: 'Ouverte sans dossier : la personne qui l’a contrôlée dit qu’elle n’est pas justifiée.',
    holds: ({ hasCase, verdict }) => !hasCase && verdict === 'NOT_JUSTIFIED',
  },
  REASON_CHECKED: {
    gives: 'EXPLAINED',
    sentence: 'Ouverte sans dossier : la personne qui l’a contrôlée dit qu’elle est justifiée.',
    holds: ({ hasCase, verdict }) => !hasCase && verdict === 'JUSTIFIED',
  },
  AT_NIGHT: {
    gives: 'UNEXPLAINED',
    sentence: `Lu entre ${NIGHT.from} h et ${NIGHT.to} h, heure de Paris.`,
    holds: ({ hour }) => isNight(hour),
  },
  REASON_SAID: {
    gives: 'EXPLAINED',
    sentence: 'L’agent a dit pourquoi il cherchait cette personne, et la raison est enregistrée.',
    holds: ({ act }) => act === 'ACCESS_SEARCHED',
  },
  REASON_TO_CHECK: {
    gives: 'UNEXPLAINED',
    sentence: 'Ouverte sans dossier, pour une raison que l’agent a écrite : elle est à contrôler.',
    holds: ({ act, hasCase }) => !hasCase && (act === 'PERSON_OPENED' || act === 'PERSON_REVEALED'),
  },
  HAS_CASE: {
    gives: 'EXPLAINED',
    sentence: 'Un dossier avait été ouvert sur cette personne, ou sur ce qui a été lu.',
    holds: ({ hasCase }) => hasCase,
  },
  NO_CASE: {
    gives: 'UNEXPLAINED',
    sentence: 'Aucun dossier n’avait été ouvert sur cette personne, ni sur ce qui a été lu.',
    holds: () => true,
  },
} as const satisfies Record<string, AgentReadingRule>

/** One of them. */
export type AgentReadingRuleCode = keyof typeof agentReadingRules

/** Every one, in their order. */
export const agentReadingRuleCodes = Object.keys(agentReadingRules) as [AgentReadingRuleCode, ...AgentReadingRuleCode[]]

/** What a reading by an agent is, and by which rule. */
export function classifyAgentReading(facts: AgentReadingFacts): {
  classification: AccessClass
  rule: AgentReadingRuleCode
} {
  const rule = agentReadingRuleCodes.find((code) => agentReadingRules[code].holds(facts)) ?? 'NO_CASE'
  return { classification: agentReadingRules[rule].gives, rule }
}
