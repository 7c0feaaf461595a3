import { describe, expect, test } from 'vitest'
import { grantChanges, granted, otherGrant, standing } from './grant-changes.ts'
import { roleCommands } from './role-commands.ts'
import { agentId, idOf, justNow, otherAgentId } from './row-values.ts'
import { insertion, type Row, tenant } from './two-tenants.ts'

/** What a consumer, and an agent of Urssaf, may do with the grants that workers gave. */

const { told } = roleCommands()
const becoming = grantChanges({ told })
const a = tenant('a')

describe('a consumer', () => {
  test.each(['employee_id', 'citizen_id', 'notice', 'acr', '*'])(
    'reads its grants, and not their %s',
    async (column) => {
      const reading = (what: string) => told({ role: 'cesu_api', text: `SELECT ${what} FROM sharing_grant` })
      expect((await reading('id')).rows).toEqual([{ id: granted }])
      expect((await reading(column)).stopped).toBe('denied')
      const named = { role: 'cesu_api' as const, text: `SELECT id FROM sharing_grant WHERE employee_id = $1` }
      expect((await told({ ...named, values: [idOf('a', 'employee', 2)] })).stopped).toBe('denied')
    },
  )

  const closing: Row = { status: 'CLOSED', ended_at: justNow }
  test('suspends and takes up its own, for a reason of its list, and reads nobody else’s', async () => {
    const own = standing('SUSPENDED', 'CONSUMER')
    expect(await becoming('cesu_api', own, standing('ACTIVE'))).toBe(1)
    expect(await becoming('cesu_api', { ...own, reason: 'DEATH' }, standing('ACTIVE'))).toBe('sharing_grant_says_why')
    expect(await becoming('cesu_api', standing('SUSPENDED', 'URSSAF'), standing('ACTIVE'))).toBe('refused')
    expect(await becoming('cesu_api', standing('ACTIVE'), own)).toBe(1)
    const urssaf = standing('SUSPENDED', 'URSSAF')
    expect(await becoming('cesu_api', standing('ACTIVE'), urssaf)).toBe('sharing_grant_resumed_by_who_suspended')
    expect((await told({ role: 'cesu_api', text: 'SELECT reason FROM sharing_grant' })).stopped).toBe('denied')
  })

  test.each(['ACTIVE', 'SUSPENDED'])('closes one that is %s, and does nothing else with it', async (status) => {
    const from = standing(status, 'URSSAF')
    // A suspension ends with the grant: whoever closes it writes that too.
    const ending = status === 'SUSPENDED' ? { ...closing, suspended_by: null } : closing
    expect(await becoming('cesu_api', ending, from)).toBe(1)
    for (const end of ['WITHDRAWN', 'REPLACED', 'EXPIRED', 'INVALIDATED'])
      expect(await becoming('cesu_api', { ...ending, status: end }, standing(status, 'CONSUMER')), end).toBe('refused')
    const narrowed = await becoming('cesu_api', { status: 'ACTIVE', version: 2 }, standing('ACTIVE'))
    expect(narrowed).toBe('sharing_grant_reduced_by_its_worker')
    for (const column of ['scopes', 'expires_at', 'notice', 'subject', 'employee_id'])
      expect(await becoming('cesu_api', { [column]: null }, from), column).toBe('denied')
  })

  test.each(['PRESENTED', 'REFUSED', 'WITHDRAWN', 'CLOSED'])('does nothing with one that is %s', async (status) => {
    expect(await becoming('cesu_api', closing, standing(status))).toBe(0)
  })
})

describe('an agent of Urssaf', () => {
  const own = standing('SUSPENDED', 'URSSAF')
  const ended = standing('INVALIDATED')

  test('suspends any, and takes up what Urssaf suspended; another does not get round it', async () => {
    expect(await becoming('cesu_agent', own, standing('ACTIVE'))).toBe(1)
    expect(await becoming('cesu_agent', { ...own, reason: 'ERROR' }, standing('ACTIVE'))).toBe('sharing_grant_says_why')
    expect(await becoming('cesu_agent', standing('ACTIVE'), own)).toBe(1)
    const theirs = standing('SUSPENDED', 'WORKER')
    expect(await becoming('cesu_agent', standing('ACTIVE'), theirs)).toBe('sharing_grant_resumed_by_who_suspended')
    for (const end of ['WITHDRAWN', 'REPLACED', 'EXPIRED', 'CLOSED'])
      expect(await becoming('cesu_agent', standing(end), own), end).not.toBe(1)
    expect(await becoming('cesu_citizen', standing('REPLACED'), own)).toBe('sharing_grant_held_by_urssaf')
  })

  const agreed = (changes: Row = {}) =>
    insertion('approval', {
      ...{ ...a.fresh['approval'], subject_kind: 'SHARING_GRANT', subject_id: otherGrant, act: 'INVALIDATE ERROR' },
      ...{ answer: 'GRANTED', requested_by_id: otherAgentId, answered_by_id: agentId, answered_by_name: 'Prénom Nom' },
      ...{ answered_at: justNow, ...changes },
    })
  test.each<[Row | null, number | string]>([
    [{}, 1],
    [null, 'refused'],
    [{ answer: 'REFUSED' }, 'refused'],
    [{ act: 'INVALIDATE DEATH' }, 'refused'],
    [{ subject_id: String(granted) }, 'refused'],
    [{ requested_by_id: agentId, answered_by_id: otherAgentId }, 'refused'],
  ])(
    'ends one for good once they have agreed to what another asked, for that reason: %o gives %s',
    async (changes, expected) => {
      const before = changes === null ? [] : [agreed(changes)]
      expect(await becoming({ role: 'cesu_agent', before }, ended, standing('ACTIVE'))).toBe(expected)
    },
  )
})
