import type { RepresentationAct } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** What a person may do of what concerns themselves: nobody is more or less of a person. */
export const citizenPermissions = {
  PERSON: [
    'mandates.answer',
    'mandates.own',
    'proposals.answer',
    'activity.own',
    'employment-events.own',
    'employment-events.say',
    'as-employer.say',
    'as-employer.pay',
    'repairs.own',
    'repairs.say',
    'questions.own',
    'documents.issue',
    'titles.own',
    'sharing.answer',
    'sharing.own',
    'sharing.decide',
    'own-data.take',
    'representatives.own',
    'representatives.act',
  ],
} as const satisfies Record<string, readonly PermissionOf<'CITIZEN'>[]>

/** What each act lets whoever acts for a worker do; what is not written is forbidden, and what a helper never does is in none. */
const representedPermissions: Record<RepresentationAct, readonly PermissionOf<'CITIZEN'>[]> = {
  READ: ['activity.own', 'employment-events.own', 'repairs.own', 'documents.issue', 'sharing.own'],
  DECIDE: ['sharing.answer', 'sharing.decide'],
  SAY: ['employment-events.say', 'repairs.say'],
}

/** What a helper may do under these acts; to go back to their own affairs is always theirs. */
export const helperPermissions = (acts: readonly RepresentationAct[]): PermissionOf<'CITIZEN'>[] => [
  'representatives.act',
  ...acts.flatMap((act) => representedPermissions[act]),
]

/** The act that lets a permission be used for another; null when none does. */
export const actOf = (permission: string): RepresentationAct | null => {
  const [act] =
    Object.entries(representedPermissions).find(([, lets]) => (lets as readonly string[]).includes(permission)) ?? []
  return (act as RepresentationAct | undefined) ?? null
}
