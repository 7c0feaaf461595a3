import type { Role } from '../src/index.ts'
import { backoffice, everything, type Rights } from './rights.ts'

/** The part of access.ts about what is said of contracts, what consumers did of records, and what is to repair. */
export const repairAccess: Record<string, Partial<Record<Role, Rights>>> = {
  employment_event: { cesu_api: { select: 'own' }, cesu_citizen: { select: 'own' }, cesu_migrator: everything },
  record_acknowledgement: {
    cesu_api: { select: 'own', insert: 'own' },
    cesu_citizen: { select: 'own' },
    cesu_jobs: { select: ['all', 'partner_id', 'reading_id', 'record', 'at'], delete: 'all' },
    cesu_migrator: { select: 'always', insert: 'always' },
  },
  repair_item: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_citizen: { select: 'own' },
    cesu_migrator: everything,
  },
}
