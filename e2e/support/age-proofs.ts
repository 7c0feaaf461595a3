import { onDatabaseOf } from './servers.ts'

/** Makes every session of the persona behind a server an old one: an hour has passed since its person proved who they are. */
export async function ageProofs(baseURL: string | undefined, familyName: string): Promise<void> {
  await onDatabaseOf(baseURL, (client) =>
    client.query(
      `UPDATE session SET authenticated_at = authenticated_at - interval '1 hour' WHERE actor_id IN (
        SELECT id FROM partner_staff WHERE family_name = $1 UNION ALL SELECT id FROM agent WHERE family_name = $1
      )`,
      [familyName],
    ),
  )
}
