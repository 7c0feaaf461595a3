import type pg from 'pg'
import { asAdmin } from '../connection/admin.ts'
import { OperatorError } from '../connection/operator-error.ts'
import { cases, declarations, type Growth, pairs, people, samples, versions } from './grown-rows.ts'
import { withoutIndexes } from './set-aside.ts'

const filled = [
  ...['employment', 'employment_terms', 'mandate', 'declarable_pair', 'pair_word'],
  ...['declaration', 'declaration_reference', 'declaration_cancellation', 'declaration_version', 'case'],
]

/**
 * Adds declarations, with their people, mandates, versions, references and cases, to the made-up world of a database, in a few
 * statements and one transaction. The payslips are copies of those that are there, so that every check holds; 60, 25,
 * 10 and 5 % of the pairs go to the first four partners (by slug). What is copied shows by its references, which start with a 9;
 * nobody can read the NIR of those who are added, for there is none.
 *
 * @param url an administrator's. An OperatorError when the base is not a demonstration, has not four partners with a person
 *   each, nor payslips with and without anomalies.
 */
export async function growWorld(url: string, growth: Growth, onProgress: (message: string) => void): Promise<void> {
  await asAdmin(url, async (client) => {
    // VACUUM marks nothing as seen by all as long as a commit of before, its own included, is not written down: on a server that writes
    // later, it would do nothing wherever it comes soon enough.
    await client.query('SET synchronous_commit = on')
    await client.query('BEGIN')
    await refuseToGrow(client)
    const step = async (message: string, statements: readonly string[]): Promise<void> => {
      onProgress(message)
      for (const statement of statements) await client.query(statement)
    }
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`)
    await step('échantillons', samples)
    await refuseWithoutSamples(client)
    await withoutIndexes(client, filled, async () => {
      await step('personnes', people(growth))
      await step('relations d’emploi et mandats', pairs)
      await step('déclarations', declarations(growth))
      await step('versions', [await versions(client)])
      await step('dossiers', [cases])
      onProgress('index et clés')
    })
    await client.query('COMMIT')
    onProgress('statistiques')
    for (const name of ['employer', 'employee', ...filled]) await client.query(`VACUUM (ANALYZE) "${name}"`)
  })
}

async function refuseToGrow(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ demo: boolean }>('SELECT demo FROM installation')
  if (!rows[0]?.demo) throw new OperatorError('Cette base n’est pas une démonstration : rien n’y est ajouté.')
}

async function refuseWithoutSamples(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ partners: number; kinds: number }>(
    'SELECT (SELECT count(*) FROM grown_partner)::int AS partners, (SELECT count(DISTINCT odd) FROM grown_sample)::int AS kinds',
  )
  if (rows[0]?.partners === 4 && rows[0].kinds === 2) return
  throw new OperatorError('Il faut d’abord le monde de démonstration : cesu prepare le fait.')
}
