import {
  CancellationReason,
  DeclarationChannel,
  DocumentKind,
  type EventKind,
  ProposalKind,
  ReadingMode,
  type SubjectKind,
} from '@cesu/db/model'
import { z } from 'zod'
import { cancellationReasonLabels, declarationChannelLabels } from '../declarations/index.ts'
import { documentNames } from '../documents/index.ts'
import { frenchDay, frenchEuros } from '../shared/index.ts'
import { applicationEvents } from './application-events.ts'
import { auditEvents } from './audit-events.ts'
import { authorizationEvents } from './authorization-events.ts'
import { caseEvents } from './case-events.ts'
import { casePaperEvents } from './case-paper-events.ts'
import { employmentEvents } from './employment-events.ts'
import { type EventDefinition, event } from './event-definition.ts'
import { fileEvents } from './file-events.ts'
import { issuerEvents } from './issuer-events.ts'
import { mandateEvents } from './mandate-events.ts'
import { openingEvents } from './opening-events.ts'
import { peopleEvents } from './people-events.ts'
import { remittanceEvents } from './remittance-events.ts'
import { representationEvents } from './representation-events.ts'
import { settingEvents } from './setting-events.ts'
import { sharingEvents } from './sharing-events.ts'
import { signInEvents } from './sign-in-events.ts'
import { staffEvents } from './staff-events.ts'

export type { EventDefinition } from './event-definition.ts'

const declared = z.object({
  reference: z.string(),
  employerId: z.string(),
  period: z.string(),
  version: z.int(),
  channel: z.enum(DeclarationChannel),
})

/** What a new version changes for the contributions due, in cents. */
const changed = { differenceCents: z.int() }

const signed = (cents: number): string =>
  cents === 0 ? 'inchangées' : `${cents > 0 ? '+' : '−'} ${frenchEuros(Math.abs(cents))}`

/** A window of readings, in words: an hour, a day, or thirty days. */
function spanOf(window: string): string {
  if (window.includes('P')) return 'en 30 jours'
  return window.includes('T') ? 'par heure' : 'par jour'
}

/** The catalogue: the trail, the messages and the screens read it; a kind of the schema that is not here does not compile. */
export const events = {
  ...signInEvents,
  ...staffEvents,
  DECLARATION_REGISTERED: event({
    subject: 'DECLARATION',
    version: 1,
    payload: declared,
    sentence: ({ channel }) => `a envoyé la déclaration (${declarationChannelLabels[channel]})`,
    tells: { sequence: ({ version }) => version },
  }),
  DECLARATION_CORRECTED: event({
    subject: 'DECLARATION',
    version: 1,
    payload: declared.extend(changed),
    sentence: ({ version, differenceCents }) =>
      `a corrigé la déclaration (version ${version}, cotisations ${signed(differenceCents)})`,
    tells: { sequence: ({ version }) => version },
  }),
  DECLARATION_CANCELLED: event({
    subject: 'DECLARATION',
    version: 1,
    payload: declared.omit({ channel: true }).extend({ reason: z.enum(CancellationReason) }),
    sentence: ({ reason }) => `a annulé la déclaration (${cancellationReasonLabels[reason].toLowerCase()})`,
    // After all its versions: there is none any more.
    tells: { sequence: ({ version }) => version + 1 },
  }),
  DECLARATION_RECOMPUTED: event({
    subject: 'DECLARATION',
    version: 1,
    payload: declared.omit({ channel: true }).extend({ ...changed, reason: z.enum(['HOUSEHOLD', 'RATES']) }),
    sentence: ({ version, differenceCents, reason }) =>
      `a calculé de nouveau la déclaration (version ${version}, cotisations ${signed(differenceCents)}) : ${
        reason === 'HOUSEHOLD' ? 'le plafond du foyer pour ce mois a changé' : 'un barème a changé'
      }`,
    tells: { sequence: ({ version }) => version },
  }),
  DECLARATION_READ: event({
    subject: 'DECLARATION',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a consulté la déclaration',
    tells: null,
  }),
  DOCUMENT_ISSUED: event({
    subject: 'DECLARATION',
    version: 1,
    payload: z.object({
      document: z.enum(DocumentKind),
      version: z.int(),
      /** True for another copy of what was issued before. */
      again: z.boolean(),
    }),
    sentence: ({ document, version, again }) =>
      `a édité ${documentNames[document]} (version ${version}${again ? ', nouvelle copie' : ''})`,
    tells: null,
  }),
  EMPLOYMENT_PROPOSED: event({
    subject: 'PROPOSAL',
    version: 1,
    payload: z.object({ employerId: z.string(), startDay: z.string(), netHourlyCents: z.int() }),
    sentence: ({ startDay }) => `a proposé un contrat à partir du ${frenchDay(startDay)}`,
    tells: null,
  }),
  END_PROPOSED: event({
    subject: 'PROPOSAL',
    version: 1,
    // Not the way in which it ends: it can tell the health of a person.
    payload: z.object({ employerId: z.string(), employmentId: z.string(), endDay: z.string() }),
    sentence: ({ endDay }) => `a proposé la fin d’un contrat le ${frenchDay(endDay)}`,
    tells: null,
  }),
  PROPOSAL_WITHDRAWN: event({
    subject: 'PROPOSAL',
    version: 1,
    payload: z.object({ employerId: z.string(), proposal: z.enum(ProposalKind) }),
    sentence: ({ proposal }) =>
      `a retiré la proposition (${proposal === 'END' ? 'fin de contrat' : 'nouveau contrat'})`,
    tells: null,
  }),
  ...mandateEvents,
  ...employmentEvents,
  ...sharingEvents,
  ...representationEvents,
  ...applicationEvents,
  ...auditEvents,
  ...caseEvents,
  ...casePaperEvents,
  ...openingEvents,
  ...authorizationEvents,
  ...peopleEvents,
  ...settingEvents,
  ...fileEvents,
  ...issuerEvents,
  ...remittanceEvents,
  PARAMETER_CHECKED: event({
    subject: 'PARAMETER',
    version: 1,
    payload: z.object({ checkId: z.string(), versionFrom: z.string(), value: z.string() }),
    sentence: ({ value }) => `a vérifié la valeur ${value}`,
    tells: null,
  }),
  PEOPLE_LISTED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({ operation: z.string(), persons: z.int() }),
    sentence: ({ persons }) => `a consulté une liste (${persons} ${persons < 2 ? 'personne' : 'personnes'})`,
    tells: null,
  }),
  READING_REFUSED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({
      /** The first operation that was refused in the window. */
      operation: z.string(),
      mode: z.enum(ReadingMode),
      /** A day, or an hour of it: YYYY-MM-DD or YYYY-MM-DDTHH. */
      window: z.string(),
      /** How many distinct persons the account may read in it. */
      limit: z.int(),
    }),
    sentence: ({ mode, window, limit }) => {
      const read = { LISTED: 'listées', OPENED: 'ouvertes', ACTED: 'déclarées', TRIED: 'essayées' }[mode]
      return `a été arrêté à sa limite de personnes ${read} (${limit} ${spanOf(window)})`
    },
    tells: null,
  }),
} as const satisfies Record<EventKind, EventDefinition>

/** The closed list of what can happen. */
export type PayloadOf<K extends EventKind> = z.output<(typeof events)[K]['payload']>

/** Something that has just happened. */
export type Event = {
  [K in EventKind]: {
    readonly kind: K
    /** Identifier of what it happened to. */
    readonly subjectId: string
    readonly payload: PayloadOf<K>
  } & SubjectOf<K>
}[EventKind]

/** The kind of what it happened to, where the catalogue leaves it open. */
type SubjectOf<K extends EventKind> = (typeof events)[K]['subject'] extends SubjectKind
  ? { readonly subjectKind?: never }
  : { readonly subjectKind: SubjectKind }

/** What is read back from a trail. */
export interface RecordedEvent {
  kind: EventKind
  payload: unknown
}

/** The French sentence of a recorded event, after the actor's name; throws when the payload is not of its kind. */
export function sentenceOf({ kind, payload }: RecordedEvent): string {
  const { payload: schema, sentence } = events[kind] as EventDefinition
  return sentence(schema.parse(payload))
}
