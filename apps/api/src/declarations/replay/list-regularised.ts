import { type Db, listRegularised, type Regularised, withContext } from '@cesu/db'

const AT_ONCE = 1_000

/** A row of the report: an employer of a partner, then, with no employer, what the partner's employers add up to. */
export interface RegularisedRow extends Omit<Regularised, 'employerId' | 'references'> {
  employerId: string | null
  declarations: number
  /** Empty for a partner's total. */
  references: readonly string[]
}

/** Who is owed what by what was regularised since an instant: references and cents, no name. Under cesu_jobs. */
export async function* regularisedRows(db: Db, since: Date): AsyncGenerator<RegularisedRow> {
  let total = totalOf('')
  for await (const { partnerId, employerId, references, contributionsCents, netCents } of regularised(db, since)) {
    if (total.partnerId !== partnerId) {
      if (total.declarations > 0) yield total
      total = totalOf(partnerId)
    }
    total.declarations += references.length
    total.contributionsCents += contributionsCents
    total.netCents += netCents
    yield { partnerId, employerId, references, declarations: references.length, contributionsCents, netCents }
  }
  if (total.declarations > 0) yield total
}

/** What the employers of a partner add up to, none being counted yet. */
const totalOf = (partnerId: string): RegularisedRow => ({
  ...{ partnerId, employerId: null, references: [] },
  ...{ declarations: 0, contributionsCents: 0, netCents: 0 },
})

async function* regularised(db: Db, since: Date): AsyncGenerator<Regularised> {
  let after: Regularised | null = null
  do {
    const page: Regularised[] = await withContext(db, { kind: 'jobs' }, (tx) =>
      listRegularised(tx, { since, after, limit: AT_ONCE }),
    )
    yield* page
    after = page.length < AT_ONCE ? null : (page.at(-1) ?? null)
  } while (after !== null)
}
