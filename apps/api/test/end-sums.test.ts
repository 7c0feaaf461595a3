import { endSums } from '@cesu/domain/employment-events'
import { firstDay, lastDay } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { contractsServer, ends, endsWithSums } from './contracts.ts'
import { problemIn } from './problem-in.ts'

let of: Awaited<ReturnType<typeof contractsServer>>
beforeAll(async () => {
  of = await contractsServer()
})
afterAll(() => of.on.close())

type Accepted = Awaited<ReturnType<typeof of.accepted>>

/** The end of a contract by dismissal, as its employer says it. */
const endOf = (one: Accepted, over: object = {}) => ({
  ...{ kind: 'END' as const, ...of.contractOf(one), lastDay: lastDay(of.lastMonth()), route: 'DISMISSAL' as const },
  ...{ noticeStatus: 'WAIVED_PAID' as const, ...over },
})

const sums = { severanceCents: 120_050, noticeCents: 96_000, portability: true }

/** What is stored of the end of a contract, the first said first. */
const stored = (one: Accepted) =>
  of.asOwner((tx) =>
    tx.employmentEvent.findMany({
      where: { employmentId: of.contractOf(one).employmentId, kind: 'END' },
      orderBy: { id: 'asc' },
    }),
  )

describe('the sums of the end of a contract', () => {
  test('said, taken away, set back: each is kept as it was said, and the worker reads and confirms it', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    for (const said of [sums, {}, { ...sums, paidLeaveCents: 1 }]) {
      await employer.contracts.sayAsEmployer(endOf(one, said))
    }
    const none = { ...Object.fromEntries(endSums.map((sum) => [sum, null])), portability: null }
    expect(await stored(one)).toMatchObject([
      { status: 'REPLACED', ...none, ...sums },
      { status: 'REPLACED', ...none },
      { status: 'STATED', ...none, ...sums, paidLeaveCents: 1 },
    ])
    const { asWorker } = await one.citizen.contracts.list()
    const [read] = asWorker.find(({ employmentId }) => employmentId === of.contractOf(one).employmentId)?.events ?? []
    expect(read).toMatchObject({ ...sums, paidLeaveCents: 1, retirementCents: null })
    await one.citizen.contracts.confirm({ id: read?.id ?? '' })
    expect((await stored(one)).at(-1)).toMatchObject({ status: 'CONFIRMED', ...sums })
  })

  test('refused on its field, with its cause and its remedy, and nothing is kept', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    const refused = async (over: object) => (await problemIn(employer.contracts.sayAsEmployer(endOf(one, over)))).errors
    const [sum, ...others] = (await refused({ fixedTermCents: 1 })) ?? []
    expect(sum).toMatchObject({ code: 'event.sum_of_other_end', pointer: '/fixedTermCents' })
    expect(sum?.detail).toContain('licenciement')
    expect(others).toEqual([])
    expect(await refused({ route: 'DISMISSAL_GROSS', noticeStatus: null, portability: true })).toMatchObject([
      { code: 'event.no_portability', pointer: '/portability' },
    ])
    expect(await refused({ severanceCents: 0 })).toMatchObject([{ pointer: '/severanceCents' }])
    expect(
      await outcomeOf(one.citizen.contracts.sayAsWorker({ ...endOf(one), route: undefined, ...sums } as never)),
    ).toBe('input.refused')
    expect(await stored(one)).toEqual([])
  })

  test('a balance of paid leave that a month declares is not said again', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    const { employerId, employmentId } = of.contractOf(one)
    const period = of.lastMonth()
    const { id, currentVersion: version } = await of.asOwner((tx) =>
      tx.declaration.findFirstOrThrow({ where: { employerId, employmentId, period } }),
    )
    const staff = await of.presence.of.partner()
    await staff.declarations.correct({
      ...{ employerId, period, id, version, startDay: firstDay(period), endDay: lastDay(period) },
      ...{ paymentDay: lastDay(period), hours: 40, paidLeaveIncluded: false, leaveBalanceCents: 1_000 },
      pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    })
    const { errors } = await problemIn(employer.contracts.sayAsEmployer(endOf(one, { ...sums, paidLeaveCents: 1_000 })))
    expect(errors).toMatchObject([{ code: 'event.sum_declared', pointer: '/paidLeaveCents' }])
    expect((await employer.contracts.sayAsEmployer(endOf(one, sums))).status).toBe('STATED')
  })

  test('leave to whom the second version of the scope is let, and to nobody by the first', async () => {
    for (const asked of [ends, endsWithSums]) {
      const one = await of.accepted(asked)
      await (await of.employerOf(one)).contracts.sayAsEmployer(endOf(one, sums))
      const scope = asked.scopes.at(-1) ?? ''
      const { body } = await of.read(of.application, { grant: one.id, token: one.token.access_token }, { scope })
      const [record] = body.answer.records
      const { portability: _kept, ...cents } = sums
      if (asked === endsWithSums)
        expect(record).toMatchObject({ ...cents, noticeStatus: 'WAIVED_PAID', mutualCents: null })
      else expect(record).toMatchObject({ endReason: 'DISMISSAL' })
      expect(JSON.stringify(body).includes('120050')).toBe(asked === endsWithSums)
      expect(JSON.stringify(body)).not.toContain('portability')
    }
  })

  test('twenty at once, each with other sums: one stands, whole, with its own', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    const outcomes = await twentyAtOnce((rank) =>
      employer.contracts.sayAsEmployer(endOf(one, { severanceCents: 1_000 + rank, noticeCents: 1_000 + rank })),
    )
    expect(outcomes).toEqual({ done: 20 })
    const all = await stored(one)
    expect(new Set(all.map(({ severanceCents }) => severanceCents)).size).toBe(20)
    expect(all.every(({ severanceCents, noticeCents }) => severanceCents === noticeCents)).toBe(true)
    expect(all.filter(({ status }) => status !== 'REPLACED')).toHaveLength(1)
  })
})
