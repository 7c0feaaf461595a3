import type { ActorKind } from '@cesu/db/model'

/** Who may call the platform: the kinds that the trail knows, and anyone, of whom nothing is known. */
export type CallerKind = 'ANYONE' | SignedInKind

/** The kinds that sign in with an identity: every one but the platform itself. */
export type SignedInKind = Exclude<ActorKind, 'SYSTEM'>

/** What each kind of actor is called on screen. */
export const actorKindLabels: Record<ActorKind, string> = {
  PARTNER_STAFF: 'Partenaire',
  // Agent, supervisor or auditor: a trail keeps who, not what they were that day.
  AGENT: 'Urssaf',
  SYSTEM: 'Automatique',
}

/**
 * Every permission, and the kinds of actor that may hold it: the type of an operation's actor follows from it. What
 * ANYONE may do needs no role; for the rest, a table of the kind says which roles hold it.
 */
export const holders = {
  'contributions.estimate': ['ANYONE', 'PARTNER_STAFF', 'AGENT'],
  'tax-credit.estimate': ['ANYONE', 'PARTNER_STAFF', 'AGENT'],
  'calendar.read': ['ANYONE', 'PARTNER_STAFF', 'AGENT'],
  'staff.identify': ['ANYONE', 'PARTNER_STAFF'],
  'agent.identify': ['ANYONE', 'AGENT'],
  'employments.read': ['PARTNER_STAFF'],
  'employments.propose': ['PARTNER_STAFF'],
  'declarations.read': ['PARTNER_STAFF'],
  'declarations.submit': ['PARTNER_STAFF'],
  'declarations.correct': ['PARTNER_STAFF'],
  'declarations.oversee': ['AGENT'],
  'documents.issue': ['PARTNER_STAFF', 'AGENT'],
  'documents.verify': ['ANYONE'],
  'cases.read': ['AGENT'],
  'parameters.read': ['AGENT'],
  'parameters.check': ['AGENT'],
} as const satisfies Record<string, readonly CallerKind[]>

/** What can be allowed. */
export type Permission = keyof typeof holders

/** The kinds of actor that may hold a permission. */
export type HolderOf<P extends Permission> = (typeof holders)[P][number]

/** The permissions that the roles of one kind of actor are made of. */
export type PermissionOf<K extends CallerKind> = {
  [P in Permission]: 'ANYONE' extends HolderOf<P> ? never : K extends HolderOf<P> ? P : never
}[Permission]
