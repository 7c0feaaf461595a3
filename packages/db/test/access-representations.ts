import type { Role } from '../src/index.ts'
import { everything, type Rights } from './rights.ts'

/** The part of access.ts about whom a worker trusts to act for them: the two of them, and the door that lets the helper in. */
export const representationAccess: Record<string, Partial<Record<Role, Rights>>> = {
  representation: {
    cesu_citizen: {
      select: [
        'own',
        ...['id', 'principal_id', 'helper_id', 'acts', 'months', 'status', 'invited_at', 'code_until', 'answered_at'],
        ...['ends_at', 'ended_at'],
      ],
      insert: 'own',
      update: ['own', 'status', 'ended_at'],
    },
    cesu_door: { select: ['all', 'id', 'principal_id', 'helper_id', 'acts', 'status', 'ends_at'] },
    cesu_migrator: everything,
  },
}
