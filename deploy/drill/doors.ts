import { asAdmin, type Role, urlFor } from '../../packages/db/src/index.ts'
import type { Machine } from './machine.ts'

const isLetIn = (url: string): Promise<boolean> =>
  asAdmin(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )

/** Whether PgBouncer lets in a role of the pools, and neither the owner’s nor the administrator, whose passwords are right. */
export async function poolerIsNarrow({ values }: Machine): Promise<boolean> {
  const { CESU_SECRET: secret = '', POOLER_ADDRESS, ADMIN_PASSWORD } = values
  const as = (role: Role) => isLetIn(urlFor(`postgresql://${POOLER_ADDRESS}:6432/cesu`, role, secret))
  const admin = isLetIn(`postgresql://cesu_admin:${ADMIN_PASSWORD}@${POOLER_ADDRESS}:6432/cesu`)
  return (await as('cesu_jobs')) && !(await as('cesu_migrator')) && !(await as('cesu_auditor')) && !(await admin)
}
