import { describe, expect, test } from 'vitest'
import { asAdmin } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf, type Row } from './row-values.ts'
import { insertion, rowFor, tenant } from './two-tenants.ts'

/** What the database lets a person do for a worker who trusts them: the person of tenant b, for the worker of tenant a. */

const of = roleCommands()
const { told } = of
const worker = tenant('a').citizenId
const helper = tenant('b').citizenId
const representation = idOf('a', 'representation', 0)
const asHelper = { role: 'cesu_citizen' as const, context: `citizen:${helper}:${representation}` }

/** The worker of tenant a works there, and has let the person of tenant b act. */
const works = {
  text: 'UPDATE employment SET employee_id = $1 WHERE id = $2',
  values: [idOf('a', 'employee', 2), idOf('a', 'employment', 0)],
}
const given = (over: Row = {}) => {
  const row = { acts: '{READ,DECIDE,SAY}', status: 'ACTIVE', ends_at: inSeconds(3_600), ended_at: null, ...over }
  return [
    works,
    {
      text: `UPDATE representation SET helper_id = $1, answered_at = now(), acts = $2::"RepresentationAct"[], status = $3::"RepresentationStatus",
        ends_at = $4, ended_at = $5 WHERE id = $6`,
      values: [helper, row.acts, row.status, row.ends_at, row.ended_at, representation],
    },
  ]
}

const employeeOf = async (...before: { text: string; values: unknown[] }[]) =>
  (await told({ ...asHelper, text: 'SELECT app_employee() AS worker, app_employer() AS employer' }, ...before)).rows

describe('for whom a helper acts', () => {
  test.each<[string, Row, string | null]>([
    ['in force', {}, idOf('a', 'employee', 2)],
    ['stopped', { status: 'STOPPED', ended_at: inSeconds(-1) }, null],
    ['renounced', { status: 'RENOUNCED', ended_at: inSeconds(-1) }, null],
    ['past its end', { ends_at: inSeconds(-1) }, null],
  ])('%s', async (_title, over, employee) => {
    expect(await employeeOf(...given(over))).toEqual([{ worker: employee, employer: null }])
  })

  test('somebody else’s representation lets nobody act', async () => {
    const elsewhere = { ...asHelper, context: `citizen:${worker}:${representation}` }
    const { rows } = await told({ ...elsewhere, text: 'SELECT app_employee() AS worker' }, ...given())
    expect(rows).toEqual([{ worker: null }])
  })

  test('what is the worker’s is read, and nothing of the helper’s own nor of another', async () => {
    const read = async (table: string, ...before: { text: string; values: unknown[] }[]) =>
      (await told({ ...asHelper, text: `SELECT employer_id FROM ${table}` }, ...before)).rows
    const own = await read('employment', ...given())
    expect(own).toEqual([{ employer_id: idOf('a', 'employer', 0) }])
    expect(await read('mandate', ...given())).toEqual([])
    expect(await read('employment', ...given({ status: 'STOPPED', ended_at: inSeconds(-1) }))).toEqual([])
  })
})

describe('each act, and no other', () => {
  const suspending = `UPDATE sharing_grant SET status = 'SUSPENDED', suspended_by = 'WORKER', version = version + 1`
  const reporting = `SELECT * FROM open_repair_item($1, $2, 'HOURS', '2026-05', '100', '', NULL, NULL, '2026-12-31', now())`
  /** A grant of the worker in force. */
  const grant = {
    text: `UPDATE sharing_grant SET employee_id = $1, status = 'ACTIVE', ended_at = NULL, suspended_by = NULL WHERE id = $2`,
    values: [idOf('a', 'employee', 2), idOf('a', 'grant', 0)],
  }
  const does = async (text: string, values: unknown[], acts: string) =>
    (await told({ ...asHelper, text, values }, ...given({ acts }), grant)).stopped
  const repair = [idOf('a', 'repair', 9), idOf('a', 'employer', 0)]

  test.each([
    ['{READ}', 'denied', 'denied'],
    ['{READ,DECIDE}', null, 'denied'],
    ['{READ,SAY}', 'denied', null],
  ])('%s', async (acts, decides, says) => {
    expect(await does(suspending, [], acts)).toBe(decides)
    expect(await does(reporting, repair, acts)).toBe(says)
  })
})

describe('given by the worker alone, answered once, ended by either', () => {
  const inviting = (context: string | undefined, principal: string) => {
    const row = { ...rowFor('cesu_citizen', 'representation', { name: 'a', isNew: true }), principal_id: principal }
    const now = { invited_at: new Date().toISOString() }
    const attempt = { role: 'cesu_citizen' as const, ...insertion('representation', { ...row, ...now }) }
    return told(context === undefined ? attempt : { ...attempt, context }, ...given())
  }
  test('a helper names no other, and nobody names one for another', async () => {
    expect((await inviting(undefined, worker)).stopped).toBeNull()
    expect((await inviting(undefined, helper)).stopped).toBe('refused')
    expect((await inviting(asHelper.context, worker)).stopped).toBe('refused')
    expect((await inviting(asHelper.context, helper)).stopped).toBe('refused')
  })

  const hash = rowFor('cesu_citizen', 'representation', { name: 'a', isNew: false })['code_hash']
  const answering = (context: string) => ({
    ...{
      role: 'cesu_citizen' as const,
      context,
      text: 'SELECT answer_representation($1, true, now()) AS id',
      values: [hash],
    },
  })
  test('by another than the worker, as long as the code lasts', async () => {
    const old = {
      text: `UPDATE representation SET code_until = now() - interval '1 second', invited_at = now() - interval '1 hour'`,
      values: [],
    }
    expect((await told(answering(`citizen:${helper}:`))).rows).toEqual([{ id: representation }])
    expect((await told(answering(`citizen:${worker}:`))).rows).toEqual([{ id: null }])
    expect((await told(answering(`citizen:${helper}:`), old)).rows).toEqual([{ id: null }])
    expect((await told(answering(`citizen:${helper}:`), ...given())).rows).toEqual([{ id: null }])
    expect((await told(answering(`agent:${helper}`))).rows).toEqual([{ id: null }])
  })

  const ending = (context: string, status: string) => ({
    ...{ role: 'cesu_citizen' as const, context },
    ...{ text: `UPDATE representation SET status = $1::"RepresentationStatus", ended_at = now() WHERE id = $2` },
    values: [status, representation],
  })
  test.each<[string, string, string, string | null, number]>([
    ['the worker stops it', `citizen:${worker}:`, 'STOPPED', null, 1],
    ['the helper renounces', `citizen:${helper}:`, 'RENOUNCED', null, 1],
    ['the worker does not renounce', `citizen:${worker}:`, 'RENOUNCED', 'refused', 0],
    ['the helper does not stop', `citizen:${helper}:`, 'STOPPED', 'refused', 0],
    ['nobody accepts so', `citizen:${helper}:`, 'ACTIVE', 'refused', 0],
    ['not while acting', asHelper.context, 'RENOUNCED', null, 0],
    ['nor by another', `citizen:${idOf('b', 'citizen in doubt', 0)}:`, 'STOPPED', null, 0],
  ])('%s', async (_title, context, status, stopped, count) => {
    expect(await told(ending(context, status), ...given())).toMatchObject({ stopped, count })
  })

  test('what is over stays over, and what is let never changes', async () => {
    const changing = (text: string) => ({ role: 'cesu_owner' as const, text, values: [representation] })
    const stopped = given({ status: 'STOPPED', ended_at: inSeconds(-1) })
    const again = `UPDATE representation SET status = 'ACTIVE', ended_at = NULL WHERE id = $1`
    expect((await told(changing(again), ...stopped)).stopped).toBe('representation_moves')
    const wider = `UPDATE representation SET acts = '{READ,SAY}' WHERE id = $1`
    expect((await told(changing(wider), ...given())).stopped).toBe('representation_is_kept')
    const longer = `UPDATE representation SET ends_at = now() + interval '2 hours' WHERE id = $1`
    expect((await told(changing(longer), ...given())).stopped).toBe('representation_is_kept')
  })
})

describe('what a helper does is traced with both names', () => {
  const reading = {
    ...{ kind: 'REPRESENTED_READING', subject_kind: 'REPRESENTATION', subject_id: representation, employer_id: null },
    ...{ partner_id: null, actor_kind: 'CITIZEN', actor_id: helper },
  }
  const tracing = (changes: Row, context = asHelper.context) => {
    const now = { at: new Date().toISOString() }
    const row = { ...rowFor('cesu_citizen', 'audit_entry', { name: 'a', isNew: true }), ...now, ...reading, ...changes }
    return { role: 'cesu_citizen' as const, context, ...insertion('audit_entry', row) }
  }
  const cases: [string, Row, string | null][] = [
    ['a reading', {}, null],
    ['in the name of the worker', { actor_id: worker }, 'refused'],
    ['as done for oneself', { representation_id: null, represented_name: null }, 'refused'],
    ['for somebody else by name', { representation_id: representation, represented_name: 'Autre' }, 'refused'],
    ['what a helper never does', { kind: 'OWN_DATA_TAKEN', subject_kind: 'CITIZEN', subject_id: helper }, 'refused'],
    ['another helper named', { kind: 'REPRESENTATIVE_INVITED' }, 'refused'],
  ]
  test.each(cases)('%s', async (_title, changes, stopped) => {
    expect((await told(tracing(changes), ...given())).stopped).toBe(stopped)
  })

  test('refused, it is traced all the same once it is over', async () => {
    const over = given({ status: 'STOPPED', ended_at: inSeconds(-1) })
    expect((await told(tracing({ kind: 'REPRESENTED_REFUSED' }), ...over)).stopped).toBeNull()
  })

  test('the policy bites: without it, what a helper never does is traced as theirs', async () => {
    await asAdmin(of.database.adminUrl, (admin) => admin.query('DROP POLICY represented ON audit_entry'))
    const reached = await Promise.all(
      cases.map(async ([, changes]) => (await told(tracing(changes), ...given())).stopped),
    )
    expect(reached.filter((stopped) => stopped === null).length).toBeGreaterThan(2)
  })
})

test('a session is put under a representation by its own person, as long as it is in force', async () => {
  const session = { text: `UPDATE session SET actor_kind = 'CITIZEN', actor_id = $1`, values: [helper] }
  const acting = (context: string, id: string | null) => ({
    ...{ role: 'cesu_citizen' as const, context, text: 'SELECT act_for($1, $2) AS done' },
    values: [tenant('a').existing['session']?.['token_hash'], id],
  })
  const done = async (...told_: Parameters<typeof told>) => (await told(...told_)).rows[0]?.['done']
  expect(await done(acting(`citizen:${helper}:`, representation), session, ...given())).toBe(true)
  expect(await done(acting(asHelper.context, null), session, ...given())).toBe(true)
  expect(await done(acting(`citizen:${worker}:`, representation), session, ...given())).toBe(false)
  expect(await done(acting(`citizen:${helper}:`, representation), session)).toBe(false)
  expect(await done(acting(`citizen:${helper}:`, representation), session, ...given({ ends_at: inSeconds(-1) }))).toBe(
    false,
  )
})
