import type { PermissionOf } from './holders.ts'

/** What a person may do of what concerns themselves: nobody is more or less of a person. */
export const citizenPermissions = {
  PERSON: [
    'mandates.answer',
    'mandates.own',
    'proposals.answer',
    'activity.own',
    'employment-events.own',
    'repairs.own',
    'documents.issue',
    'sharing.answer',
    'sharing.own',
  ],
} as const satisfies Record<string, readonly PermissionOf<'CITIZEN'>[]>
