/** Backups of the embedded server: its npm package has neither pg_dump nor pg_basebackup. */
export { backUpEmbedded } from './back-up.ts'
export { restoreEmbedded } from './restore.ts'
