import { AnomalyCode, CaseKind, type CaseSkill, RepairOwner, RepairSubject } from '@cesu/db/model'
import { z } from 'zod'
import { SuspensionReason, suspensionLabels, type UnusualSign, unusualLabels } from '../applications/index.ts'
import { anomalyLabels, ChangeRequestInput } from '../declarations/index.ts'
import { AuthorizationStage, requestWantLabels, stageLabels } from '../habilitations/request-life.ts'
import { repairOwnerLabels, repairSubjectLabels } from '../repairs/index.ts'
import { frenchDay } from '../shared/index.ts'
import { type CaseDefinition, kind, type LegalClock } from './definition.ts'
import { LeakFacts, leakClock, leakSentence } from './leaks.ts'
import { ObjectionFacts, objectionClock, objectionSentence } from './objections.ts'
import { quotaCase } from './quota-case.ts'
import { voucherCase } from './voucher-case.ts'

const wantedChange = ({ wanted }: Pick<ChangeRequestInput, 'wanted'>) =>
  wanted === 'CORRECTION' ? 'Correction demandée' : 'Annulation demandée'

/** What a consumer says of a person whose data it read. */
const rejected = z.object({ consumerName: z.string(), readDay: z.string(), words: z.string() })
const quoted = (words: string) => (words === '' ? '' : `. Il écrit : « ${words} »`)
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The catalogue: the bridge that opens a case, the list and the screens read it; a kind that is not here does not compile. */
export const caseKinds = {
  DECLARATION_ANOMALY: kind({
    label: 'Anomalie de déclaration',
    skill: 'DECLARATIONS',
    subject: 'DECLARATION',
    answerDays: 'ANSWER_DECLARATION_ANOMALY',
    facts: z.object({ period: z.string(), reference: z.string(), anomalies: z.array(z.enum(AnomalyCode)) }),
    brief: ({ anomalies: [first, ...others] }) =>
      [first && anomalyLabels[first], ...others.map((code) => anomalyLabels[code].toLowerCase())].join(', '),
    sentence: ({ anomalies }) =>
      `Anomalie de déclaration : ${anomalies.map((code) => anomalyLabels[code].toLowerCase()).join(', ')}`,
    month: ({ period }) => period,
  }),
  DECLARATION_CHANGE: kind({
    label: 'Correction ou annulation demandée',
    skill: 'DECLARATIONS',
    subject: 'DECLARATION',
    answerDays: 'ANSWER_DECLARATION_CHANGE',
    facts: z.object({
      period: z.string(),
      reference: z.string(),
      /** The version that was in force when it was asked. */
      version: z.int(),
      wanted: ChangeRequestInput.shape.wanted,
      /** What who declared it writes to the agent. */
      explanation: z.string(),
    }),
    brief: wantedChange,
    sentence: wantedChange,
    month: ({ period }) => period,
  }),
  IDENTITY_REVIEW: kind({
    label: 'Identités à vérifier',
    skill: 'IDENTITY',
    subject: 'IDENTITY_CHECK',
    answerDays: 'ANSWER_IDENTITY_REVIEW',
    facts: z.object({
      /** The day in France, YYYY-MM-DD. */
      day: z.string(),
      /** Workers that the partner had proposed in it when the review was opened. */
      proposals: z.int(),
      /** Those whose number is known with other names or another birth day. */
      contradictions: z.int(),
      /** Distinct persons whose numbers those were. */
      persons: z.int(),
    }),
    brief: () => 'Identités à vérifier',
    persons: ({ persons }) => persons,
    sentence: ({ day, proposals, contradictions, persons }) =>
      `Identités de salariés à vérifier : le ${frenchDay(day)}, ${contradictions} des ${proposals} salariés proposés n’ont pas l’identité de la personne qui a leur numéro (${persons} en tout)`,
    month: () => null,
  }),
  API_ABUSE: kind({
    label: 'Application suspendue',
    skill: 'PROGRAMS',
    subject: 'API_CLIENT',
    answerDays: 'ANSWER_API_ABUSE',
    facts: z.object({
      name: z.string(),
      reason: z.enum(SuspensionReason),
      /** Instant, ISO 8601. */
      since: z.string(),
    }),
    brief: () => 'Application suspendue',
    sentence: ({ name, reason }) => `Application suspendue d’elle-même : « ${name} », ${suspensionLabels[reason]}`,
    month: () => null,
  }),
  API_UNUSUAL: kind({
    label: 'Lectures inhabituelles',
    skill: 'PROGRAMS',
    subject: 'API_CLIENT',
    answerDays: 'ANSWER_API_UNUSUAL',
    facts: z.object({
      name: z.string(),
      signs: z.array(z.enum(['VOLUME', 'OFF_HOURS'] satisfies UnusualSign[])),
      /** Readings of the last sixty minutes. */
      reads: z.int(),
      /** Instant, ISO 8601. */
      since: z.string(),
    }),
    brief: () => 'Lectures inhabituelles',
    sentence: ({ name, signs, reads }) =>
      `Lectures inhabituelles : « ${name} » a lu ${reads} fois en une heure, ${signs.map((sign) => unusualLabels[sign]).join(' et ')} ; elle n’est pas suspendue`,
    month: () => null,
  }),
  MANDATE_DISPUTED: kind({
    label: 'Mandat contesté',
    skill: 'MANDATES',
    subject: 'MANDATE_REQUEST',
    answerDays: 'ANSWER_MANDATE_DISPUTED',
    facts: z.object({
      /** Whether it was already given: it is then suspended. */
      given: z.boolean(),
      partnerName: z.string(),
      /** Day on which the mandate was asked, YYYY-MM-DD. */
      askedDay: z.string(),
    }),
    brief: ({ given }) => (given ? 'Mandat contesté' : 'Demande de mandat contestée'),
    sentence: ({ given, partnerName }) =>
      given
        ? `Mandat contesté : l’employeur dit ne pas l’avoir donné à ${partnerName}, le mandat est suspendu`
        : `Demande de mandat contestée : la personne dit n’avoir rien demandé à ${partnerName}`,
    month: () => null,
  }),
  IDENTITY_MISMATCH: kind({
    label: 'Identité à rapprocher',
    skill: 'IDENTITY',
    subject: 'MANDATE_REQUEST',
    answerDays: 'ANSWER_IDENTITY_MISMATCH',
    facts: z.discriminatedUnion('reason', [
      /** The request names an employer, and another person signed in to give it. */
      z.object({ reason: z.literal('ANOTHER_PERSON'), partnerName: z.string(), askedDay: z.string() }),
      /** An employer accepted a worker whose number is known with other names, or whose Cesu number nobody has. */
      z.object({ reason: z.literal('WORKER'), partnerName: z.string(), workerName: z.string() }),
      /** Several employers have this identity's names and birth day. */
      z.object({ reason: z.literal('HOMONYMS'), employers: z.int() }),
    ]),
    persons: (facts) => (facts.reason === 'HOMONYMS' ? facts.employers : 1),
    brief: ({ reason }) => (reason === 'WORKER' ? 'Salarié à identifier' : 'Identité à vérifier'),
    sentence: (facts) => {
      if (facts.reason === 'HOMONYMS') {
        return `Identité à rapprocher : ${facts.employers} employeurs ont ces noms et ce jour de naissance`
      }
      return facts.reason === 'WORKER'
        ? `Salarié à identifier : l’employeur accepte ${facts.workerName}, que propose ${facts.partnerName}`
        : `Mandat adressé à une autre personne : la signature demandée par ${facts.partnerName} est refusée`
    },
    month: () => null,
  }),
  ACCESS_NOT_RECOGNISED: kind({
    label: 'Lecture non reconnue',
    skill: 'SHARING',
    subject: 'ACCESS_RECORD',
    answerDays: 'ANSWER_ACCESS_NOT_RECOGNISED',
    facts: z.object({
      consumerName: z.string(),
      purposeLabel: z.string(),
      /** Day of the reading in France, YYYY-MM-DD. */
      readDay: z.string(),
      /** True when the worker's grant was suspended at once, which the law allows. */
      suspended: z.boolean(),
      /** What the worker writes; empty when nothing. */
      words: z.string(),
    }),
    brief: ({ consumerName }) => `Lecture de ${consumerName} non reconnue`,
    sentence: ({ consumerName, purposeLabel, readDay, suspended, words }) =>
      `Lecture non reconnue : un salarié ne reconnaît pas celle de ${consumerName} du ${frenchDay(readDay)} (${purposeLabel})${
        suspended ? ', et le partage est suspendu' : ''
      }${words === '' ? '' : `. Il écrit : « ${words} »`}`,
    month: () => null,
  }),
  REPAIR_ITEM: kind({
    label: 'Erreur à réparer',
    skill: 'SHARING',
    subject: 'REPAIR_ITEM',
    answerDays: 'ANSWER_REPAIR_ITEM',
    facts: z.object({
      about: z.enum(RepairSubject),
      period: z.string().nullable(),
      /** Who is asked first. */
      owner: z.enum(RepairOwner),
      dueDay: z.string(),
    }),
    brief: ({ about }) => `À réparer : ${lowered(repairSubjectLabels[about])}`,
    sentence: ({ about, owner, dueDay }) =>
      `À réparer : ${lowered(repairSubjectLabels[about])} ; répond ${repairOwnerLabels[owner]}, avant le ${frenchDay(dueDay)}`,
    month: ({ period }) => period,
  }),
  SHARED_IDENTITY: kind({
    label: 'Personne non reconnue',
    skill: 'IDENTITY',
    subject: 'ACCESS_RECORD',
    answerDays: 'ANSWER_SHARED_IDENTITY',
    facts: rejected,
    brief: () => 'Personne non reconnue par un organisme',
    sentence: ({ consumerName, readDay, words }) =>
      `Identité : ${consumerName} dit que les données lues le ${frenchDay(readDay)} ne sont pas de la personne qu’il connaît${quoted(words)}`,
    month: () => null,
  }),
  DEATH_REPORTED: kind({
    label: 'Décès signalé',
    skill: 'IDENTITY',
    subject: 'ACCESS_RECORD',
    answerDays: 'ANSWER_DEATH_REPORTED',
    facts: rejected,
    brief: () => 'Décès signalé par un organisme',
    sentence: ({ consumerName, readDay, words }) =>
      `Décès : ${consumerName} dit que le salarié dont il a lu les données le ${frenchDay(readDay)} est décédé ; rien n’est changé avant la décision d’un agent${quoted(words)}`,
    month: () => null,
  }),
  HABILITATION: kind({
    label: 'Demande d’habilitation',
    skill: 'PROGRAMS',
    subject: 'AUTHORIZATION_REQUEST',
    answerDays: 'ANSWER_HABILITATION',
    facts: z.object({
      stage: z.enum(AuthorizationStage),
      wanted: z.enum(['FIRST', 'NEXT_STAGE', 'UPDATE']),
      projectName: z.string(),
      /** Whether two agents must agree to grant it. */
      needsTwo: z.boolean(),
      /** Whether it was sent before, and comes again. */
      again: z.boolean(),
    }),
    brief: ({ wanted }) => `Habilitation : ${lowered(requestWantLabels[wanted])}`,
    sentence: ({ wanted, stage, projectName, needsTwo, again }) =>
      `Demande d’habilitation : ${lowered(requestWantLabels[wanted])} (${stageLabels[stage].toLowerCase()}) pour « ${projectName} »${
        again ? ', envoyée de nouveau' : ''
      }${needsTwo ? ' ; l’accorder demande deux agents' : ''}`,
    month: () => null,
  }),
  OBJECTION: kind({
    label: 'Opposition à un partage',
    skill: 'SHARING',
    subject: 'SHARING_GRANT',
    // Within the month of the text, whatever the month.
    answerDays: 28,
    facts: ObjectionFacts,
    brief: ({ consumerName }) => `Opposition : ${consumerName}`,
    sentence: objectionSentence,
    month: () => null,
    persons: () => 1,
    clock: objectionClock,
  }),
  LEAK: kind({
    label: 'Fuite ou incident',
    skill: 'PROGRAMS',
    subject: 'INCIDENT',
    answerDays: 3,
    facts: LeakFacts,
    brief: () => 'Fuite ou incident',
    sentence: leakSentence,
    month: () => null,
    persons: ({ persons }) => persons,
    clock: leakClock,
  }),
  QUOTA: quotaCase,
  VOUCHER_ANOMALY: voucherCase,
} as const satisfies Record<CaseKind, CaseDefinition>

/** What is known of a case of a kind. */
export type CaseFacts<K extends CaseKind> = z.output<(typeof caseKinds)[K]['facts']>

/** A kind of case and its facts. */
export type CaseAbout = { [K in CaseKind]: { kind: K; facts: CaseFacts<K> } }[CaseKind]

/** A kind of case and its facts, as they are read back; facts of another kind are refused. */
export const CaseAbout = z.union(
  Object.entries(caseKinds).map(([name, { facts }]) => z.object({ kind: z.literal(name as CaseKind), facts })),
) as unknown as z.ZodType<CaseAbout, CaseAbout>

const definitionOf = (kind: CaseKind): CaseDefinition => caseKinds[kind]

/** The month a case is about, YYYY-MM; null when it is about none. */
export const caseMonth = ({ kind, facts }: CaseAbout): string | null => definitionOf(kind).month(facts)

/** What a case is about, in a few words, in French. */
export const caseBrief = ({ kind, facts }: CaseAbout): string => definitionOf(kind).brief(facts)

/** The sentence of a case, in French. */
export const caseSentence = ({ kind, facts }: CaseAbout): string => definitionOf(kind).sentence(facts)

/** How many persons a case is about; null when its kind does not say, or nobody knows. */
export const casePersons = ({ kind, facts }: CaseAbout): number | null => definitionOf(kind).persons?.(facts) ?? null

/** The delay that a text sets for a case; null when none does. */
export const caseClock = ({ kind, facts }: CaseAbout): LegalClock | null => definitionOf(kind).clock?.(facts) ?? null

/** What each kind is called. */
export const caseKindLabels = Object.fromEntries(
  Object.entries(caseKinds).map(([name, { label }]) => [name, label]),
) as Record<CaseKind, string>

/** The kinds that an agent with these skills is given. */
export const kindsOf = (skills: readonly CaseSkill[]): CaseKind[] =>
  Object.values(CaseKind).filter((name) => skills.includes(caseKinds[name].skill))
