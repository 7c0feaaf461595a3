import { describe, expect, test } from 'vitest'
import { roles } from '../src/index.ts'
import { consented, grantChanges, standing } from './grant-changes.ts'
import { contexts } from './observe-access.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { insertion, type Row, rowFor, tenant } from './two-tenants.ts'

/** What the trigger and the policies of grants and of their readings look at beyond the tenant. */

const { told } = roleCommands()
const becoming = grantChanges({ told })
const a = tenant('a')
const theirs = tenant('b')

describe('a grant', () => {
  const moves = [
    ...['PRESENTED ACTIVE', 'PRESENTED REFUSED', 'PRESENTED UNANSWERED', 'ACTIVE ACTIVE', 'ACTIVE SUSPENDED'],
    ...['SUSPENDED ACTIVE', 'ACTIVE WITHDRAWN', 'SUSPENDED WITHDRAWN', 'ACTIVE REPLACED', 'SUSPENDED REPLACED'],
    ...['ACTIVE EXPIRED', 'SUSPENDED EXPIRED', 'ACTIVE CLOSED', 'SUSPENDED CLOSED', 'ACTIVE INVALIDATED'],
    'SUSPENDED INVALIDATED',
  ]

  test('goes from one status to another by these moves and no other, whoever writes: the hundred pairs are tried', async () => {
    const text = 'SELECT unnest(enum_range(NULL::"SharingGrantStatus"))::text AS status'
    const statuses = (await told({ role: 'cesu_owner', text })).rows.map(({ status }) => String(status))
    expect(statuses).toHaveLength(10)
    const passed: string[] = []
    for (const [from, to] of statuses.flatMap((one) => statuses.map((next) => [one, next] as const))) {
      const came = await becoming({ role: 'cesu_owner', context: contexts.cesu_citizen }, standing(to), standing(from))
      if (came === 1) passed.push(`${from} ${to}`)
      else expect(came, `${from} ${to}`).toBe('sharing_grant_moves')
    }
    expect(passed.sort()).toEqual(moves.sort())
  })

  const wide = { scopes: '{one,two}', first_month: '2026-02', version: 3, expires_at: inSeconds(3_600) }
  test.each<[Row, number | string]>([
    [{ scopes: '{two}', first_month: '2026-03', version: 4, expires_at: inSeconds(1_800) }, 1],
    [{ scopes: '{one,two,three}' }, 'sharing_grant_only_narrows'],
    [{ scopes: '{three}' }, 'sharing_grant_only_narrows'],
    [{ first_month: '2026-01' }, 'sharing_grant_only_narrows'],
    [{ version: 2 }, 'sharing_grant_only_narrows'],
    [{ expires_at: inSeconds(7_200) }, 'sharing_grant_only_narrows'],
  ])('once in force only narrows, whoever writes: %o gives %s', async (changes, expected) => {
    expect(await becoming('cesu_owner', changes, { ...standing('ACTIVE'), ...wide })).toBe(expected)
  })

  test('is given for the time that its answer says, and for no more than was asked', async () => {
    const answer = { ...standing('ACTIVE'), expires_at: inSeconds(7_200) }
    const asked = { ...standing('PRESENTED'), ...wide }
    expect(await becoming('cesu_owner', answer, asked)).toBe(1)
    expect(await becoming('cesu_owner', { ...answer, scopes: '{three}' }, asked)).toBe('sharing_grant_only_narrows')
  })

  test('is given for no longer than its purpose says, whoever writes', async () => {
    const asked = { ...standing('PRESENTED'), ...consented }
    const days = { text: 'UPDATE purpose SET max_days = 90', values: [] }
    const lasting = (seconds: number) => ({
      ...standing('ACTIVE'),
      answered_at: inSeconds(0),
      expires_at: inSeconds(seconds),
    })
    for (const role of ['cesu_owner', 'cesu_citizen'] as const) {
      const who = { role, before: [days], context: contexts.cesu_citizen }
      expect(await becoming(who, lasting(90 * 86_400 - 60), asked)).toBe(1)
      expect(await becoming(who, lasting(90 * 86_400 + 60), asked)).toBe('sharing_grant_days_of_purpose')
    }
  })

  test.each<[from: Row, changes: Row, number | string]>([
    [standing('REFUSED'), {}, 1],
    [standing('UNANSWERED'), {}, 1],
    [{ ...standing('PRESENTED'), asked_at: inSeconds(-7_200), expires_at: inSeconds(-60) }, {}, 1],
    [standing('PRESENTED'), {}, 'sharing_grant_reconsidered_once'],
    [standing('WITHDRAWN'), {}, 'sharing_grant_reconsidered_once'],
    [standing('REFUSED'), { notice: 'Un autre texte.' }, 'sharing_grant_reconsidered_once'],
    [{ ...standing('REFUSED'), reconsidered_at: inSeconds(-60) }, {}, 'sharing_grant_reconsidered_once'],
  ])('that was a no may come back once, and stays what it was: %o, %o gives %s', async (from, changes, expected) => {
    expect(await becoming('cesu_owner', { reconsidered_at: inSeconds(0), ...changes }, from)).toBe(expected)
  })

  const sides = { WORKER: contexts.cesu_citizen, CONSUMER: contexts.cesu_api, URSSAF: contexts.cesu_agent }
  test.each(Object.entries(sides))('that %s suspended goes on by them alone', async (side, own) => {
    for (const context of [...Object.values(sides), contexts.cesu_jobs]) {
      const came = await becoming({ role: 'cesu_owner', context }, standing('ACTIVE'), standing('SUSPENDED', side))
      expect(came, context).toBe(context === own ? 1 : 'sharing_grant_resumed_by_who_suspended')
    }
  })
})

describe('a worker', () => {
  test.each<[from: string, to: string, onOtherGrounds: number | string, onObligation: number | string]>([
    ['PRESENTED', 'ACTIVE', 1, 1],
    ['PRESENTED', 'REFUSED', 1, 'refused'],
    ['PRESENTED', 'UNANSWERED', 'refused', 'refused'],
    ['ACTIVE', 'SUSPENDED', 1, 'refused'],
    ['ACTIVE', 'WITHDRAWN', 1, 'refused'],
    ['ACTIVE', 'REPLACED', 1, 1],
    ['ACTIVE', 'EXPIRED', 'refused', 'refused'],
    ['ACTIVE', 'CLOSED', 'refused', 'refused'],
    ['ACTIVE', 'INVALIDATED', 'denied', 'denied'],
    ['SUSPENDED', 'ACTIVE', 1, 1],
    ['SUSPENDED', 'WITHDRAWN', 1, 'refused'],
    ['SUSPENDED', 'REPLACED', 1, 1],
    ['WITHDRAWN', 'ACTIVE', 0, 0],
  ])('moves their grant from %s to %s: %s, and on an obligation: %s', async (from, to, otherwise, onObligation) => {
    for (const legal_basis of ['USER_REQUEST', 'CONSENT', 'OBLIGATION']) {
      const came = await becoming('cesu_citizen', standing(to), { ...standing(from), legal_basis })
      expect(came, legal_basis).toBe(legal_basis === 'OBLIGATION' ? onObligation : otherwise)
    }
  })

  test('reduces what they let, unless it is an obligation', async () => {
    for (const narrower of [
      { scopes: '{two}', version: 2 },
      { expires_at: inSeconds(60), version: 2 },
    ]) {
      const from = { ...standing('ACTIVE'), scopes: '{one,two}' }
      expect(await becoming('cesu_citizen', narrower, from)).toBe(1)
      expect(await becoming('cesu_citizen', narrower, { ...from, legal_basis: 'OBLIGATION' })).not.toBe(1)
    }
  })

  test('suspends in their own name, and stops what another side suspended without letting it go on', async () => {
    const suspended = standing('SUSPENDED', 'CONSUMER')
    const { reason: _why, ...theirs } = suspended
    expect(await becoming('cesu_citizen', theirs, standing('ACTIVE'))).toBe('refused')
    expect(await becoming('cesu_citizen', suspended, standing('ACTIVE'))).toBe('denied')
    const resumed = await becoming('cesu_citizen', standing('ACTIVE'), suspended)
    expect(resumed).toBe('sharing_grant_resumed_by_who_suspended')
    expect(await becoming('cesu_citizen', standing('WITHDRAWN'), suspended)).toBe(1)
  })

  const asked = (changes: Row = {}) =>
    insertion('sharing_grant', {
      ...{ ...rowFor('cesu_citizen', 'sharing_grant', { name: 'a', isNew: true }), asked_at: inSeconds(0) },
      ...changes,
    })
  test.each<Row>([
    { employee_id: a.existing['employee']?.['id'] },
    { citizen_id: theirs.citizenId },
    { partner_id: theirs.partnerId, client_id: theirs.existing['api_client']?.['id'] },
    { asked_at: inSeconds(-120) },
    { scopes: '{ft:actualisation@1,ft:autre@1}' },
    { legal_basis: 'CONSENT' },
    { purpose_code: 'FINALITE-B' },
    { purpose_version: 2 },
    { version: 2 },
    { ...standing('ACTIVE'), ...consented },
  ])(
    'is asked for themselves, now, for a purpose in force of who asks, and no more than it holds: not %o',
    async (changes) => {
      const proposed = insertion('purpose', a.fresh['purpose'] ?? {})
      expect((await told({ role: 'cesu_citizen', ...asked() }, proposed)).stopped).toBeNull()
      expect((await told({ role: 'cesu_citizen', ...asked(changes) }, proposed)).stopped).toBe('refused')
    },
  )

  test.each([
    `UPDATE agreement SET status = 'SUSPENDED', suspended_at = now()`,
    `UPDATE agreement SET status = 'CLOSED'`,
    `UPDATE purpose SET status = 'CLOSED'`,
    `UPDATE data_consumer SET partner_id = NULL`,
  ])('is asked nothing more once %s', async (text) => {
    expect((await told({ role: 'cesu_citizen', ...asked() }, { text })).stopped).toBe('refused')
  })

  test('is one worker, said once by the door', async () => {
    const become = (employee: unknown) => ({
      ...{ text: 'UPDATE citizen SET employee_id = $1 WHERE id = $2', values: [employee, a.citizenId] },
      role: 'cesu_owner' as const,
    })
    for (const another of [a.existing['employee']?.['id'], null])
      expect((await told(become(another))).stopped).toBe('citizen_is_one_worker')
    expect((await told(become(idOf('a', 'employee', 2)))).count).toBe(1)
    const text = 'UPDATE citizen SET employee_id = $1, worker_in_doubt = false WHERE id = $2'
    const found = { text, values: [a.existing['employee']?.['id'], idOf('a', 'citizen in doubt', 0)] }
    expect(await told({ role: 'cesu_door', ...found })).toMatchObject({ stopped: null, count: 1 })
  })
})

describe('a job', () => {
  test.each([
    ['PRESENTED', 'UNANSWERED'],
    ['ACTIVE', 'EXPIRED'],
    ['SUSPENDED', 'EXPIRED'],
  ])('ends one that is %s as %s once it is over, and never before', async (from, to) => {
    const over = { ...standing(from), asked_at: inSeconds(-7_200), expires_at: inSeconds(-60) }
    expect(await becoming('cesu_jobs', standing(to), over)).toBe(1)
    for (const other of ['ACTIVE', 'CLOSED', 'WITHDRAWN', 'INVALIDATED'])
      expect(await becoming('cesu_jobs', standing(other), over)).not.toBe(1)
    expect(await becoming('cesu_jobs', standing(to), standing(from))).toBe(0)
  })

  test('removes the counts of days that are past, and of no other', async () => {
    const removing = { role: 'cesu_jobs' as const, text: 'DELETE FROM sharing_quota' }
    const today = { text: `UPDATE sharing_quota SET day = to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')` }
    expect((await told(removing)).count).toBe(2)
    expect((await told(removing, today)).count).toBe(0)
  })
})

describe('a reading, and the receipt of what was let,', () => {
  const everyone = [...roles.filter((role) => role !== 'cesu_migrator'), 'cesu_owner'] as const
  describe.each(['access_record', 'sharing_receipt'])('%s', (table) => {
    test.each(everyone)('is never rewritten nor removed by %s', async (role) => {
      const { stopped, count } = await told({ role, text: `UPDATE ${table} SET at = now()` })
      // The owner keeps the privilege, by which a foreign key holds a row: no policy lets it reach one.
      expect(role === 'cesu_owner' ? [stopped, count] : stopped).toEqual(role === 'cesu_owner' ? [null, 0] : 'denied')
      expect((await told({ role, text: `TRUNCATE ${table} CASCADE` })).stopped).toBe('denied')
      const removed = await told({ role, text: `DELETE FROM ${table} WHERE at > now() - interval '35 months'` })
      const mayRemove = role === 'cesu_jobs' && table === 'access_record'
      expect([removed.stopped, removed.count]).toEqual([mayRemove ? null : 'denied', 0])
    })
  })

  test.each([
    ['35 months', 0],
    ['36 months -1 minute', 0],
    ['36 months 1 minute', 2],
  ])('is removed by a job after 36 months: %s later, %i of them', async (age, expected) => {
    const dated = { text: 'UPDATE access_record SET at = now() - $1::interval', values: [age] }
    expect((await told({ role: 'cesu_jobs', text: 'DELETE FROM access_record' }, dated)).count).toBe(expected)
  })

  test.each<Row>([
    { client_id: a.existing['api_client']?.['id'] },
    { at: inSeconds(-120) },
    { subject: theirs.existing['sharing_grant']?.['subject'] },
    { purpose_code: 'FINALITE-B' },
    { legal_basis: 'OBLIGATION' },
    { grant_id: theirs.existing['sharing_grant']?.['id'] },
    { partner_id: theirs.partnerId, grant_id: theirs.existing['sharing_grant']?.['id'] },
  ])('is written now, by who reads, of its own grant as it is: not %o', async (changes) => {
    const row = { ...rowFor('cesu_api', 'access_record', { name: 'a', isNew: true }), at: inSeconds(0) }
    expect((await told({ role: 'cesu_api', ...insertion('access_record', row) })).stopped).toBeNull()
    const wrong = insertion('access_record', { ...row, ...changes })
    expect((await told({ role: 'cesu_api', ...wrong })).stopped).toBe('refused')
  })
})
