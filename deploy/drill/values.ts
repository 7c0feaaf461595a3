import { randomBytes } from 'node:crypto'
import { FOLDER } from './machine.ts'
import { addressOf, NETWORK } from './network.ts'
import type { Tools } from './tools.ts'

const secret = () => randomBytes(24).toString('hex')
const key = () => randomBytes(32).toString('base64')

/** What the words between ${ } of deploy/ are here: places and addresses of the drill, and secrets drawn for it. */
export function valuesOf({ postgres }: Tools) {
  const admin = secret()
  return {
    ...{ PG_BIN: postgres, NETWORK, WATCHDOG: "'off'", REPOSITORY: `${FOLDER}/backups`, BACKUP_KEY: secret() },
    ...{ POSTGRES_PASSWORD: secret(), REPLICATOR_PASSWORD: secret(), REWINDER_PASSWORD: secret() },
    ...{ POOLER_PASSWORD: secret(), AUTH_FILE: `${FOLDER}/userlist.txt`, POOLER_ADDRESS: '127.0.0.1' },
    ...{ WEB_BIND: '127.0.0.1:3000', API1: '127.0.0.1:3001', API2: '127.0.0.1:3002', ERRORS: `${FOLDER}/errors` },
    ...{ PRIMARY_BIND: '127.0.0.1:5000', PRIMARY_HOST: '127.0.0.1', PRIMARY_PORT: '5000' },
    ...{ FIGURES_BIND: '127.0.0.1:8405', METRICS_HOST: '127.0.0.1' },
    ...{ DB1: addressOf(1), DB2: addressOf(2), DB3: addressOf(3) },
    ...{ PUBLIC_URL: 'http://localhost:3000', CESU_SECRET: secret() },
    ...{ CESU_DATA_KEYS: `v1:${key()}`, CESU_INDEX_KEY: key() },
    ...{ OIDC_ISSUER: 'https://proconnect.invalid', OIDC_CLIENT_ID: 'drill', OIDC_CLIENT_SECRET: secret() },
    ...{ ADMIN_PASSWORD: admin, DATABASE_URL: `postgresql://cesu_admin:${admin}@127.0.0.1:5000/cesu` },
  }
}
