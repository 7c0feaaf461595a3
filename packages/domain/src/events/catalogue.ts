import {
  ActorKind,
  CancellationReason,
  DeclarationChannel,
  DocumentKind,
  type EventKind,
  ProposalKind,
  ReadingMode,
  Scope,
  type SubjectKind,
} from '@cesu/db/model'
import { z } from 'zod'
import { SuspensionReason, suspensionLabels } from '../applications/index.ts'
import { cancellationReasonLabels, declarationChannelLabels } from '../declarations/index.ts'
import { documentNames } from '../documents/index.ts'
import { frenchDay, frenchEuros } from '../shared/index.ts'
import { auditEvents } from './audit-events.ts'
import { authorizationEvents } from './authorization-events.ts'
import { caseEvents } from './case-events.ts'
import { employmentEvents } from './employment-events.ts'
import { type EventDefinition, event } from './event-definition.ts'
import { jobEvents } from './job-events.ts'
import { mandateEvents } from './mandate-events.ts'
import { representationEvents } from './representation-events.ts'
import { sharingEvents } from './sharing-events.ts'

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
  SIGNED_IN: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({ acr: z.string().nullable() }),
    sentence: () => 's’est connecté',
    tells: null,
  }),
  SIGNED_OUT: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({}),
    sentence: () => 's’est déconnecté',
    tells: null,
  }),
  SIGN_IN_REFUSED: event({
    subject: 'SESSION',
    version: 1,
    payload: z.object({
      application: z.enum(ActorKind),
      reason: z.enum(['UNVERIFIED', 'UNKNOWN']),
      /** Who the identity provider said it was, when it said so. */
      subject: z.string().nullable(),
    }),
    sentence: ({ reason }) =>
      reason === 'UNKNOWN' ? 's’est présenté sans être connu' : 'a été refusé par le fournisseur d’identité',
    tells: null,
  }),
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
  ...auditEvents,
  ...caseEvents,
  ...authorizationEvents,
  ...jobEvents,
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
      const read = { LISTED: 'listées', OPENED: 'ouvertes', ACTED: 'déclarées' }[mode]
      return `a été arrêté à sa limite de personnes ${read} (${limit} ${spanOf(window)})`
    },
    tells: null,
  }),
  APPLICATION_CREATED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string(), scopes: z.array(z.enum(Scope)), expiresAt: z.string() }),
    sentence: ({ name }) => `a créé l’application « ${name} »`,
    tells: null,
  }),
  APPLICATION_KEY_ADDED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ keyId: z.string(), expiresAt: z.string() }),
    sentence: ({ keyId }) => `a ajouté la clé ${keyId.slice(0, 8)}… à l’application`,
    tells: null,
  }),
  APPLICATION_KEY_REVOKED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ keyId: z.string() }),
    sentence: ({ keyId }) => `a révoqué la clé ${keyId.slice(0, 8)}… de l’application`,
    tells: null,
  }),
  APPLICATION_REDIRECTED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ redirectUris: z.array(z.string()) }),
    sentence: ({ redirectUris }) =>
      redirectUris.length === 0
        ? 'a retiré les adresses de retour de l’application'
        : `a choisi les adresses de retour de l’application : ${redirectUris.join(', ')}`,
    tells: null,
  }),
  APPLICATION_REVOKED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `a arrêté l’application « ${name} »`,
    tells: null,
  }),
  API_SUSPENDED: event({
    // An application, all those of a partner, or all of them.
    subject: null,
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: ({ reason }) => `a suspendu l’accès par API : ${reason}`,
    tells: null,
  }),
  API_RESTORED: event({
    subject: null,
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: ({ reason }) => `a rétabli l’accès par API : ${reason}`,
    tells: null,
  }),
  APPLICATION_SUSPENDED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({
      name: z.string(),
      reason: z.enum(SuspensionReason),
      /** Instant, ISO 8601. */
      since: z.string(),
    }),
    sentence: ({ name, reason }) => `a suspendu l’application « ${name} » : ${suspensionLabels[reason]}`,
    // It may be let go and suspended again: in the order of the instants, to the second.
    tells: { sequence: ({ since }) => Math.floor(Date.parse(since) / 1_000) },
  }),
  APPLICATION_EXPIRING: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string(), expiresAt: z.string() }),
    sentence: ({ name, expiresAt }) =>
      `a prévenu que l’application « ${name} » s’arrête le ${frenchDay(expiresAt.slice(0, 10))}`,
    tells: { sequence: () => 1 },
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
