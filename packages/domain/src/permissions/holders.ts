import type { ActorKind } from '@cesu/db/model'

/** Who may call the platform: those that are known, and anyone, of whom nothing is known. */
export type CallerKind = 'ANYONE' | KnownKind

/** The kinds that the trail knows: every one but the platform itself. */
export type KnownKind = Exclude<ActorKind, 'SYSTEM'>

/** The kinds that sign in with an identity, in a browser. */
export type SignedInKind = Exclude<KnownKind, 'API_CLIENT'>

/** The kinds that act in the name of a partner. */
export type PartnerActorKind = 'PARTNER_STAFF' | 'API_CLIENT'

/** What each kind of actor is called on screen. */
export const actorKindLabels: Record<ActorKind, string> = {
  PARTNER_STAFF: 'Partenaire',
  API_CLIENT: 'Application',
  // An employer, or a worker.
  CITIZEN: 'Particulier',
  // Whatever their role: a trail keeps who, not what they were that day.
  AGENT: 'Urssaf',
  SYSTEM: 'Automatique',
}

/**
 * Every permission, and the kinds of actor that may hold it: the type of an operation's actor follows from it. What
 * ANYONE may do needs no role; for the rest, a table of the kind says which roles hold it.
 */
export const holders = {
  'contributions.estimate': ['ANYONE', 'PARTNER_STAFF', 'API_CLIENT', 'CITIZEN', 'AGENT'],
  'tax-credit.estimate': ['ANYONE', 'PARTNER_STAFF', 'API_CLIENT', 'CITIZEN', 'AGENT'],
  'calendar.read': ['ANYONE', 'PARTNER_STAFF', 'API_CLIENT', 'CITIZEN', 'AGENT'],
  'staff.identify': ['ANYONE', 'PARTNER_STAFF'],
  'agent.identify': ['ANYONE', 'AGENT'],
  'citizen.identify': ['ANYONE', 'CITIZEN'],
  'applications.manage': ['PARTNER_STAFF'],
  'staff.manage': ['PARTNER_STAFF'],
  'staff.present': ['ANYONE'],
  'habilitations.ask': ['PARTNER_STAFF'],
  'habilitations.oversee': ['AGENT'],
  'habilitations.change': ['AGENT'],
  'mandates.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'mandates.request': ['PARTNER_STAFF', 'API_CLIENT'],
  'mandates.present': ['ANYONE'],
  'mandates.deny': ['ANYONE'],
  'mandates.answer': ['CITIZEN'],
  'mandates.own': ['CITIZEN'],
  'proposals.answer': ['CITIZEN'],
  'employments.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'declarations.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'declarations.submit': ['PARTNER_STAFF', 'API_CLIENT'],
  'declarations.correct': ['PARTNER_STAFF', 'API_CLIENT'],
  'employments.propose': ['PARTNER_STAFF', 'API_CLIENT'],
  'events.read': ['API_CLIENT'],
  'usage.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'declarations.oversee': ['AGENT'],
  'documents.issue': ['PARTNER_STAFF', 'API_CLIENT', 'CITIZEN', 'AGENT'],
  'documents.verify': ['ANYONE'],
  'cases.read': ['AGENT'],
  'cases.handle': ['AGENT'],
  'cases.lead': ['AGENT'],
  'questions.read': ['PARTNER_STAFF'],
  'questions.answer': ['PARTNER_STAFF'],
  'questions.own': ['CITIZEN'],
  'persons.open': ['AGENT'],
  'accesses.own': ['AGENT'],
  'parameters.read': ['AGENT'],
  'parameters.check': ['AGENT'],
  'activity.read': ['API_CLIENT'],
  'vouchers.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'vouchers.register': ['PARTNER_STAFF', 'API_CLIENT'],
  'vouchers.move': ['API_CLIENT'],
  'vouchers.check': ['API_CLIENT'],
  'vouchers.remit': ['PARTNER_STAFF', 'API_CLIENT'],
  'vouchers.reimburse': ['API_CLIENT'],
  'titles.own': ['CITIZEN'],
  'files.read': ['PARTNER_STAFF', 'API_CLIENT'],
  'files.dismiss': ['PARTNER_STAFF'],
  'activity.own': ['CITIZEN'],
  'employment-events.own': ['CITIZEN'],
  'employment-events.say': ['CITIZEN'],
  'as-employer.say': ['CITIZEN'],
  'as-employer.pay': ['CITIZEN'],
  'repairs.own': ['CITIZEN'],
  'repairs.say': ['CITIZEN'],
  'sharing.answer': ['CITIZEN'],
  'sharing.own': ['CITIZEN'],
  'sharing.decide': ['CITIZEN'],
  'own-data.take': ['CITIZEN'],
  'representatives.own': ['CITIZEN'],
  'representatives.act': ['CITIZEN'],
  'sharing.register': ['ANYONE'],
  'sharing.catalogue': ['AGENT'],
  'sharing.change': ['AGENT'],
  'access.audit': ['AGENT'],
  'jobs.read': ['AGENT'],
  'jobs.retry': ['AGENT'],
  'service.cut': ['AGENT'],
  'service.state': ['ANYONE', 'PARTNER_STAFF', 'API_CLIENT', 'CITIZEN', 'AGENT'],
  'templates.read': ['AGENT'],
  'templates.publish': ['AGENT'],
  'settings.read': ['AGENT'],
  'settings.change': ['AGENT'],
  'rights.own': ['AGENT'],
  'rights.read': ['AGENT'],
  'rights.change': ['AGENT'],
} as const satisfies Record<string, readonly CallerKind[]>

/** What can be allowed. */
export type Permission = keyof typeof holders

/** What writes in nobody's name: the secret of a link is all that is asked. */
export type WrittenByAnyone = Extract<Permission, 'mandates.deny'>

/** The kinds of actor that may hold a permission. */
export type HolderOf<P extends Permission> = (typeof holders)[P][number]

/** The permissions that the roles of one kind of actor are made of. */
export type PermissionOf<K extends CallerKind> = {
  [P in Permission]: 'ANYONE' extends HolderOf<P> ? never : K extends HolderOf<P> ? P : never
}[Permission]
