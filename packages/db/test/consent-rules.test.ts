import { describe, expect, test } from 'vitest'
import { type Role, withContext } from '../src/index.ts'
import type { Outcome } from './observe-access.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { type Row, rowFor, tenant } from './two-tenants.ts'

/** What the policies of mandates, requests, proofs and messages look at beyond the tenant. */

const on = roleCommands()
const { outcome, adding, asOwner } = on
const a = tenant('a')
const theirs = tenant('b')
const asked = a.existing['mandate_request']
const inForce = a.existing['mandate']?.['id']
const inDoubt = idOf('a', 'citizen in doubt', 0)

/** A row to be added, of now whatever the time of the tests. */
const fresh = (role: Role, table: string, instant?: string): Row => ({
  ...rowFor(role, table, { name: 'a', isNew: true }),
  ...(instant === undefined ? {} : { [instant]: inSeconds(0) }),
})
/** What comes of a function that says yes (done), or no or nothing (hidden). */
const told = (role: Role, call: string, values: unknown[]) =>
  outcome(role, { text: `SELECT FROM (SELECT ${call} AS yes OFFSET 0) told WHERE yes`, values })
const change = (role: Role, text: string, ...values: unknown[]) => outcome(role, { text, values })

describe('a person gives a mandate', () => {
  const giving = (changes: Row = {}) =>
    adding('cesu_citizen', 'mandate', fresh('cesu_citizen', 'mandate', 'signed_at'), changes)

  test.each<Row>([
    { id: asked?.['id'] },
    { id: idOf('a', 'mandate', 9) },
    { employer_id: theirs.existing['employer']?.['id'] },
    { partner_id: theirs.partnerId },
    { signed_at: inSeconds(-120) },
    { status: 'SUSPENDED' },
    { status: 'REVOKED', revoked_at: inSeconds(0) },
    { end_day: null },
  ])('for a request that they answered, now, as their own employer, to its end: not %o', async (changes) => {
    expect(await giving()).toBe('done')
    expect(await giving(changes)).toBe('refused')
  })

  test('for what was asked, and no more', async () => {
    const { id } = fresh('cesu_citizen', 'mandate')
    await asOwner(`UPDATE mandate_request SET acts = '{DECLARE}' WHERE id = $1`, [id])
    expect(await giving({ acts: '{DECLARE}' })).toBe('done')
    expect(await giving({ acts: '{DECLARE,CORRECT}' })).toBe('refused')
    await asOwner(
      `UPDATE mandate_request SET acts = '{DECLARE,CORRECT,PROPOSE_EMPLOYMENT,PROPOSE_END}' WHERE id = $1`,
      [id],
    )
  })

  test('that another person of the request did not answer', async () => {
    const { id } = fresh('cesu_citizen', 'mandate')
    await asOwner('UPDATE mandate_request SET citizen_id = $1 WHERE id = $2', [theirs.citizenId, id])
    expect(await giving()).toBe('refused')
    await asOwner('UPDATE mandate_request SET citizen_id = $1 WHERE id = $2', [a.citizenId, id])
  })

  test('signed by themselves, at its own instant', async () => {
    const proof = fresh('cesu_citizen', 'mandate_consent', 'signed_at')
    const sign = () =>
      asOwner('UPDATE mandate SET signed_at = $1 WHERE id = $2', [proof['signed_at'], proof['mandate_id']])
    await sign()
    expect(await adding('cesu_citizen', 'mandate_consent', proof)).toBe('done')
    for (const changes of [
      { signer_name: 'Quelqu’un d’autre' },
      { citizen_id: theirs.citizenId },
      { signed_at: inSeconds(-1) },
      { partner_id: a.partnerId },
    ]) {
      expect(await adding('cesu_citizen', 'mandate_consent', proof, changes)).toBe('refused')
    }
  })
})

describe('a mandate in force', () => {
  const becoming = (role: Role, status: string, id = inForce) =>
    change(
      role,
      `UPDATE mandate SET status = '${status}', revoked_at = ${status === 'REVOKED' ? 'now()' : 'NULL'} WHERE id = $1`,
      id,
    )

  test.each<[Role, string, Outcome]>([
    ['cesu_citizen', 'REVOKED', 'done'],
    ['cesu_citizen', 'SUSPENDED', 'done'],
    ['cesu_citizen', 'ACTIVE', 'refused'],
    ['cesu_citizen', 'EXPIRED', 'refused'],
    ['cesu_api', 'REVOKED', 'done'],
    ['cesu_api', 'SUSPENDED', 'refused'],
    ['cesu_api', 'ACTIVE', 'refused'],
  ])('%s makes it %s: %s', async (role, status, expected) => {
    expect(await becoming(role, status)).toBe(expected)
  })

  test('stops now, and stays so', async () => {
    const before = `UPDATE mandate SET status = 'REVOKED', revoked_at = now() - interval '1 day' WHERE id = $1`
    for (const role of ['cesu_citizen', 'cesu_api'] as const)
      expect(await change(role, before, inForce)).toBe('refused')
    await asOwner(`UPDATE mandate SET status = 'REVOKED', revoked_at = now() WHERE id = $1`, [inForce])
    for (const role of ['cesu_citizen', 'cesu_api'] as const) expect(await becoming(role, 'REVOKED')).toBe('hidden')
    expect(await change('cesu_jobs', `UPDATE mandate SET status = 'EXPIRED' WHERE id = $1`, inForce)).toBe('hidden')
    await asOwner(`UPDATE mandate SET status = 'ACTIVE', revoked_at = NULL WHERE id = $1`, [inForce])
  })

  test('is ended by a job as expired, and no other way', async () => {
    const ending = (status: string) =>
      change('cesu_jobs', `UPDATE mandate SET status = '${status}' WHERE id = $1`, inForce)
    expect(await ending('EXPIRED')).toBe('done')
    expect(await ending('SUSPENDED')).toBe('refused')
  })
})

describe('a request', () => {
  const answering = (answer: string, hash: unknown = asked?.['token_hash'], at = inSeconds(0)) =>
    told('cesu_citizen', `answer_mandate_request($1, '${answer}', $2)`, [hash, at])
  const addressedTo = (number: unknown) =>
    asOwner('UPDATE mandate_request SET employer_number = $1 WHERE id = $2', [number, asked?.['id']])

  test('is answered once, now, by whoever has the link', async () => {
    for (const answer of ['GIVEN', 'REFUSED', 'DISPUTED']) expect(await answering(answer)).toBe('done')
    for (const answer of ['OPENED', 'WITHDRAWN', 'EXPIRED']) expect(await answering(answer)).toBe('hidden')
    expect(await answering('GIVEN', '0'.repeat(64))).toBe('hidden')
    expect(await answering('GIVEN', asked?.['token_hash'], inSeconds(-120))).toBe('hidden')
    await asOwner(`UPDATE mandate_request SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [asked?.['id']])
    for (const answer of ['GIVEN', 'REFUSED', 'DISPUTED']) expect(await answering(answer)).toBe('hidden')
    await asOwner(`UPDATE mandate_request SET status = 'SENT', ended_at = NULL WHERE id = $1`, [asked?.['id']])
  })

  test('that names an employer is given by that one, and no other', async () => {
    await addressedTo(theirs.existing['employer']?.['cesu_number'])
    expect(await answering('GIVEN')).toBe('hidden')
    expect(await answering('DISPUTED')).toBe('done')
    await addressedTo(a.existing['employer']?.['cesu_number'])
    expect(await answering('GIVEN')).toBe('done')
    await addressedTo(null)
  })

  test.each(['cesu_door', 'cesu_citizen'] as const)(
    'is shown to %s by its link, and nothing by another',
    async (role) => {
      const shown = (hash: unknown) => outcome(role, { text: 'SELECT FROM presented_request($1)', values: [hash] })
      expect(await shown(asked?.['token_hash'])).toBe('done')
      expect(await shown('0'.repeat(64))).toBe('hidden')
    },
  )

  test.each(['cesu_api', 'cesu_agent', 'cesu_auditor', 'cesu_door', 'cesu_jobs', 'cesu_citizen'] as const)(
    '%s reads no fingerprint of a link',
    async (role) => {
      expect(await change(role, 'SELECT token_hash FROM mandate_request')).toBe('denied')
    },
  )

  test.each<Row>([
    { asked_by_id: theirs.staffId },
    { asked_by_name: 'Quelqu’un d’autre' },
    { asked_by_kind: 'API_CLIENT' },
    { asked_at: inSeconds(-120) },
    { status: 'OPENED' },
  ])('is made now, in the name of the person who acts: not %o', async (changes) => {
    const row = fresh('cesu_api', 'mandate_request', 'asked_at')
    expect(await adding('cesu_api', 'mandate_request', row)).toBe('done')
    expect(await adding('cesu_api', 'mandate_request', row, changes)).toBe('refused')
  })

  test.each<[Role, string, Outcome]>([
    ['cesu_api', 'WITHDRAWN', 'done'],
    ['cesu_api', 'REFUSED', 'refused'],
    ['cesu_api', 'EXPIRED', 'refused'],
    ['cesu_jobs', 'EXPIRED', 'done'],
    ['cesu_jobs', 'WITHDRAWN', 'refused'],
  ])('%s makes it %s: %s', async (role, status, expected) => {
    const ending = `UPDATE mandate_request SET status = '${status}', ended_at = now() WHERE id = $1`
    expect(await change(role, ending, asked?.['id'])).toBe(expected)
    // Given: nobody touches it again.
    expect(await change(role, ending, inForce)).toBe('hidden')
  })
})

describe('a message', () => {
  test.each<[Role, Row, Outcome]>([
    ['cesu_citizen', {}, 'done'],
    ['cesu_citizen', { kind: 'MANDATE_STOPPED' }, 'done'],
    ['cesu_citizen', { kind: 'MANDATE_ASKED' }, 'refused'],
    ['cesu_citizen', { request_id: asked?.['id'] }, 'refused'],
    ['cesu_citizen', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_citizen', { sent_at: inSeconds(0) }, 'refused'],
    ['cesu_api', {}, 'done'],
    ['cesu_api', { kind: 'MANDATE_RECEIPT' }, 'refused'],
    ['cesu_api', { request_id: theirs.existing['mandate_request']?.['id'] }, 'refused'],
    ['cesu_api', { attempts: 1 }, 'refused'],
    ['cesu_jobs', {}, 'done'],
    ['cesu_jobs', { kind: 'MANDATE_ASKED' }, 'refused'],
    ['cesu_jobs', { request_id: theirs.existing['mandate_request']?.['id'] }, 'refused'],
    ['cesu_jobs', { failed_at: inSeconds(0) }, 'refused'],
    // Of a grant in force, of which its worker is reminded at this very instant.
    ['cesu_jobs', { kind: 'SHARING_REMINDER', request_id: a.existing['sharing_grant']?.['id'] }, 'refused'],
  ])('of %s, %o: %s', async (role, changes, expected) => {
    expect(await adding(role, 'message', fresh(role, 'message', 'created_at'), changes)).toBe(expected)
  })

  test('is sent once', async () => {
    const sending = 'UPDATE message SET sent_at = now() WHERE id = $1'
    const { id } = a.existing['message'] ?? {}
    expect(await change('cesu_jobs', sending, id)).toBe('done')
    await asOwner('UPDATE message SET failed_at = now() WHERE id = $1', [id])
    expect(await change('cesu_jobs', sending, id)).toBe('hidden')
    await asOwner('UPDATE message SET failed_at = NULL WHERE id = $1', [id])
  })

  test('is read at the door of a demonstration, and of no other platform', async () => {
    const reading = () =>
      Promise.all([
        change('cesu_door', 'SELECT facts FROM message'),
        change('cesu_door', 'SELECT link_number FROM mandate_request'),
      ])
    expect(await reading()).toEqual(['done', 'done'])
    await asOwner('UPDATE installation SET demo = false')
    expect(await reading()).toEqual(['hidden', 'hidden'])
    await asOwner('UPDATE installation SET demo = true')
  })
})

test('a person who is no employer becomes one once, by what their identity says; in doubt, none', async () => {
  const citizens = on.database.connect('cesu_citizen', { max: 10 })
  const enrol = (citizenId: string) =>
    withContext(citizens, { kind: 'citizen', citizenId }, async (tx) => {
      const [answer] = await tx.$queryRaw<{ id: string | null }[]>`
        SELECT enrol_employer(gen_random_uuid(), 'NOM PRENOM', 'x@exemple.invalid', '1 rue', '75001', 'Paris', 'METRO', now()) AS id`
      return answer?.id
    })
  expect(await enrol(a.citizenId)).toBeNull()
  expect(await enrol(inDoubt)).toBeNull()
  await asOwner('UPDATE citizen SET in_doubt = false WHERE id = $1', [inDoubt])
  const enrolled = await Promise.all(Array.from({ length: 10 }, () => enrol(inDoubt)))
  const [employerId, ...others] = enrolled.filter((id) => id !== null)
  expect(others).toEqual([])
  const own = await withContext(citizens, { kind: 'citizen', citizenId: inDoubt }, (tx) =>
    tx.employer.findMany({ select: { id: true, givenNames: true, familyName: true, birthDay: true } }),
  )
  expect(own).toEqual([{ id: employerId, givenNames: 'Prénom', familyName: 'Nom', birthDay: '1980-01-01' }])
})
