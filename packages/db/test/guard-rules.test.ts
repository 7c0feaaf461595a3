import { describe, expect, test } from 'vitest'
import type { Role } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { tenant } from './two-tenants.ts'

/** What is said once stays said, a mandate lasts to its day, and a request that was put aside stays so. */

const { outcome, asOwner } = roleCommands()
const a = tenant('a')
const theirs = tenant('b')
const asked = a.existing['mandate_request']
const inForce = a.existing['mandate']?.['id']
const inDoubt = idOf('a', 'citizen in doubt', 0)

/** What comes of a function that says yes (done), or no or nothing (hidden). */
const told = (role: Role, call: string, values: unknown[]) =>
  outcome(role, { text: `SELECT FROM (SELECT ${call} AS yes OFFSET 0) told WHERE yes`, values })
const change = (role: Role, text: string, ...values: unknown[]) => outcome(role, { text, values })

describe('a mandate in force', () => {
  test('is ended by a job once its last day is past in France, and never before', async () => {
    const lastDay = (day: string | null) => asOwner('UPDATE mandate SET end_day = $1 WHERE id = $2', [day, inForce])
    const ending = () => change('cesu_jobs', `UPDATE mandate SET status = 'EXPIRED' WHERE id = $1`, inForce)
    const dayFromNow = (days: number) =>
      new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * 86_400_000))
    for (const day of [null, dayFromNow(1), dayFromNow(0)]) {
      await lastDay(day)
      expect(await ending(), String(day)).toBe('hidden')
    }
    await lastDay(dayFromNow(-1))
    expect(await ending()).toBe('done')
    await lastDay(String(a.existing['mandate']?.['end_day']))
  })
})

describe('a person', () => {
  const becoming = (role: Role, employer: unknown, person: unknown) =>
    change(role, 'UPDATE citizen SET employer_id = $1 WHERE id = $2', employer, person)
  const [own, another] = [a.existing['employer']?.['id'], theirs.existing['employer']?.['id']]

  test('is one employer, said once: the door never changes it, nor takes it back', async () => {
    const stopped = 'a person is one employer, once'
    const moved = asOwner('UPDATE citizen SET employer_id = $1 WHERE id = $2', [another, a.citizenId])
    await expect(moved).rejects.toThrow(stopped)
    await expect(asOwner('UPDATE citizen SET employer_id = NULL WHERE id = $1', [a.citizenId])).rejects.toThrow(stopped)
    expect(await becoming('cesu_door', own, a.citizenId)).toBe('done')
    expect(await becoming('cesu_door', another, inDoubt)).toBe('done')
  })
})

describe('a request', () => {
  const answering = (answer: string) =>
    told('cesu_citizen', `answer_mandate_request($1, '${answer}', $2)`, [asked?.['token_hash'], inSeconds(0)])
  const denying = (hash: unknown = asked?.['token_hash'], at = inSeconds(0), role: Role = 'cesu_door') =>
    told(role, 'suspend_mandate_request($1, $2) IS NOT NULL', [hash, at])

  test('is put aside by whoever has its link, as long as it waits, and is answered no more', async () => {
    expect(await denying()).toBe('done')
    expect(await denying('0'.repeat(64))).toBe('hidden')
    expect(await denying(asked?.['token_hash'], inSeconds(-120))).toBe('hidden')
    expect(await denying(asked?.['token_hash'], inSeconds(0), 'cesu_citizen')).toBe('denied')
    await asOwner(`UPDATE mandate_request SET status = 'SUSPENDED' WHERE id = $1`, [asked?.['id']])
    for (const answer of ['GIVEN', 'REFUSED', 'DISPUTED']) expect(await answering(answer)).toBe('hidden')
    expect(await denying()).toBe('hidden')
  })

  test('that was put aside waits again by a new link alone; its partner takes it back', async () => {
    const sameLink = `UPDATE mandate_request SET status = 'SENT' WHERE id = '${asked?.['id']}'`
    await expect(asOwner(sameLink)).rejects.toThrow('by a new link alone')
    const newLink = `UPDATE mandate_request SET status = 'SENT', token_hash = repeat('a', 64) WHERE id = $1`
    expect(await change('cesu_api', newLink, asked?.['id'])).toBe('done')
    const back = `UPDATE mandate_request SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`
    expect(await change('cesu_api', back, asked?.['id'])).toBe('done')
    const none = `UPDATE mandate_request SET status = 'SUSPENDED' WHERE id = $1`
    expect(await change('cesu_api', none, asked?.['id'])).toBe('refused')
    await asOwner(newLink, [asked?.['id']])
    await asOwner(`UPDATE mandate_request SET token_hash = $1 WHERE id = $2`, [asked?.['token_hash'], asked?.['id']])
  })
})
