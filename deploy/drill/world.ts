import type { Platform } from '../../apps/api/src/platform/platform.ts'
import { type TestApplication, testApplication } from '../../apps/api/test/application.ts'
import { type MadePair, makePairs, makeStaff } from '../../bench/api/pairs.ts'
import { consumerOf, grantOf } from '../../bench/sharing/world.ts'
import { connect, insertWorld, urlFor, withContext } from '../../packages/db/src/index.ts'

/** Who sends what in a drill: made-up people, written by the owner. */
export interface World {
  partnerId: string
  /** Programs of the partner, which is a consumer and an issuer of titles too. */
  applications: readonly TestApplication[]
  /** Pairs under mandate, each to be declared once. */
  pairs: MadePair[]
  /** What workers let it read, each at most twenty times a day. */
  grants: readonly string[]
  month: string
}

const APPLICATIONS = 8
const PAIRS = 12_000
const GRANTS = 400

/** Makes the world, through the administrator’s address. */
export async function makeWorld(adminUrl: string, secret: string): Promise<World> {
  const owner = connect({ url: urlFor(adminUrl, 'cesu_migrator', secret), max: 1, timeoutMs: 120_000 })
  try {
    const [staff] = await makeStaff(owner, 1)
    const { partnerId } = staff
    const on = { owner, platform: { now: () => new Date() } as Platform }
    const applications: TestApplication[] = []
    while (applications.length < APPLICATIONS) {
      applications.push(await testApplication(on, { partnerId, reader: { id: staff.id } }))
    }
    const pairs = await makePairs(owner, partnerId, { count: PAIRS, today: new Date() })
    const month = pairs[0]?.period ?? ''
    const granting = { partnerId, clientId: applications[0]?.id ?? '', firstMonth: month }
    const given = pairs.slice(0, GRANTS).map((pair) => grantOf({ ...granting, pair }))
    const rows = {
      ...consumerOf(partnerId),
      citizens: given.flatMap(({ citizens }) => citizens),
      grants: given.flatMap(({ grants }) => grants),
      issuers: [
        {
          ...{ partnerId, number: 'ESSAI-01', startDay: '2026-01-01', endDay: '2099-12-31', code: '01' },
          ...{ ringFencedCents: 300_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' },
        },
      ],
    } satisfies Parameters<typeof insertWorld>[1]
    await withContext(owner, { kind: 'jobs' }, (tx) => insertWorld(tx, rows))
    return { partnerId, applications, pairs, grants: rows.grants.map(({ id }) => id), month }
  } finally {
    await owner.$disconnect()
  }
}
