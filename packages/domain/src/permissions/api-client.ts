import { Scope } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** One thing that an application may be allowed: how OAuth names it, what it gives, how a person reads it. */
export interface ScopeDefinition {
  /** As OAuth writes it. */
  readonly name: string
  readonly permissions: readonly PermissionOf<'API_CLIENT'>[]
  /** In French, after « Cette application peut ». */
  readonly label: string
}

/** Every scope; one of the schema that is not here does not compile. */
export const scopes = {
  EMPLOYMENTS_READ: {
    name: 'employments:read',
    permissions: ['employments.read'],
    label: 'lire les contrats des employeurs qui ont donné mandat',
  },
  DECLARATIONS_READ: {
    name: 'declarations:read',
    permissions: ['declarations.read'],
    label: 'lire les déclarations',
  },
  DECLARATIONS_WRITE: {
    name: 'declarations:write',
    permissions: ['declarations.submit', 'declarations.correct'],
    label: 'envoyer, corriger et annuler des déclarations',
  },
  MANDATES_READ: {
    name: 'mandates:read',
    permissions: ['mandates.read'],
    label: 'lire les mandats et les demandes de mandat',
  },
  MANDATES_WRITE: {
    name: 'mandates:write',
    permissions: ['mandates.request'],
    label: 'demander des mandats et y mettre fin',
  },
  DOCUMENTS_READ: {
    name: 'documents:read',
    permissions: ['documents.issue'],
    label: 'éditer les justificatifs et les bulletins de salaire',
  },
  EMPLOYMENTS_PROPOSE: {
    name: 'employments:propose',
    permissions: ['employments.propose'],
    label: 'proposer des contrats, et des fins de contrat, aux employeurs',
  },
  EVENTS_READ: {
    name: 'events:read',
    permissions: ['events.read'],
    label: 'lire ce qui arrive aux déclarations, aux mandats, aux propositions et aux applications',
  },
  ACTIVITY_READ: {
    name: 'activity:read',
    permissions: ['activity.read'],
    label: 'lire les données que des salariés laissent lire, pour une finalité publiée',
  },
  VOUCHERS_READ: {
    name: 'titles:read',
    permissions: ['vouchers.read', 'vouchers.check', 'files.read'],
    label:
      'lire les titres Cesu préfinancés, leurs emplois et les fichiers envoyés, et demander si un salarié est déclaré',
  },
  VOUCHERS_WRITE: {
    name: 'titles:write',
    permissions: ['vouchers.register', 'vouchers.move', 'vouchers.remit', 'vouchers.reimburse', 'files.read'],
    label:
      'enregistrer des titres Cesu préfinancés, dire ceux qui sont perdus, volés, échangés ou annulés, les remettre et dire ceux qui sont payés',
  },
} as const satisfies Record<Scope, ScopeDefinition>

/** Every scope as OAuth writes it. */
export const scopeNames: readonly string[] = Object.values(scopes).map(({ name }) => name)

/** The scopes that a text of OAuth names: those that nobody knows are left out. */
export const scopesNamed = (text: string): Scope[] => {
  const named = new Set(text.split(' '))
  return Object.values(Scope).filter((scope) => named.has(scopes[scope].name))
}

/** The same, as OAuth writes them. */
export const scopeText = (given: readonly Scope[]): string => given.map((scope) => scopes[scope].name).join(' ')

/** What an application may ask in the presence of an employer: what is theirs. Mandates, events and usage are its partner's. */
export const presenceScopes: readonly Scope[] = [
  ...([
    'EMPLOYMENTS_READ',
    'EMPLOYMENTS_PROPOSE',
    'DECLARATIONS_READ',
    'DECLARATIONS_WRITE',
    'DOCUMENTS_READ',
  ] as const),
]

const permissionsOf = (given: readonly Scope[]): PermissionOf<'API_CLIENT'>[] =>
  given.flatMap((scope) => [...scopes[scope].permissions])

/** What an application that holds these scopes may do; every one may see what it has used. */
export const clientPermissions = (given: readonly Scope[]): PermissionOf<'API_CLIENT'>[] => [
  'usage.read',
  ...permissionsOf(given),
]

/** The same, in the presence of an employer. */
export const presencePermissions = (given: readonly Scope[]): PermissionOf<'API_CLIENT'>[] =>
  permissionsOf(given.filter((scope) => presenceScopes.includes(scope)))
