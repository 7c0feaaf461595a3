import type { Role } from '../src/index.ts'
import { backoffice, everything, type Rights } from './rights.ts'

/** Who may do what with the files of lines that partners send, and with titles of prefinanced CESU. */
export const fileAccess: Record<string, Partial<Record<Role, Rights>>> = {
  received_file: {
    // Set aside once it is over: file-rules.test.ts.
    cesu_api: { select: 'own', insert: 'own', update: ['never', 'dismissed_at'] },
    cesu_jobs: {
      select: 'all',
      update: [
        ...['all', 'status', 'read_bytes', 'lines', 'accepted', 'to_mend', 'failures', 'chunks', 'ended_at'],
        ...['broken_for'],
      ] as ['all', ...string[]],
    },
    cesu_migrator: everything,
  },
  // Of no file yet: file-rules.test.ts says what becomes of the bytes of one.
  received_file_part: {
    cesu_api: { select: 'own', insert: 'own', delete: 'own' },
    cesu_jobs: { select: 'all', delete: 'all' },
    cesu_migrator: everything,
  },
  received_file_chunk: {
    cesu_api: { select: 'own' },
    cesu_jobs: { select: 'all', insert: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  voucher_issuer: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_agent: { select: 'all', insert: 'never', update: ['never', 'suspended_at'] },
    cesu_jobs: { select: 'all' },
    cesu_migrator: everything,
  },
  // Written by functions alone; a worker reads their own.
  remittance: {
    cesu_api: { select: 'own' },
    cesu_citizen: { select: 'never' },
    ...backoffice,
    cesu_jobs: { select: 'all' },
    cesu_migrator: everything,
  },
  voucher: {
    cesu_api: { select: 'own', update: ['own', 'status', 'version', 'moved_at', 'moved_for'] },
    cesu_jobs: { select: ['all', 'partner_id', 'vintage', 'number', 'file_id', 'line'], insert: 'all' },
    cesu_migrator: everything,
  },
  // Written by functions alone: voucher-uses.test.ts.
  voucher_use: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_jobs: { select: 'all' },
    cesu_citizen: { select: 'own' },
    cesu_migrator: everything,
  },
}
