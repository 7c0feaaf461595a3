import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import type { LegalBasis } from '@cesu/db/model'
import { addPeriods, firstDay, lastDay, type Period, periodOf, searchableName } from '@cesu/domain/shared'
import type { SharingScopeName } from '@cesu/domain/sharing'
import { legalDay } from '../src/platform/clock.ts'
import { askToken, callApi, jsonOf, type TestApplication, tokenOf } from './application.ts'
import { httpPerson, signIn } from './http-person.ts'
import { pkce, presenceServer } from './presence.ts'
import type { TestServer } from './test-server.ts'
import { makePair } from './world.ts'

/** The purposes of the two consumers of these tests. */
const purposes: readonly [string, LegalBasis, readonly SharingScopeName[]][] = [
  ['ESSAI-DEMANDE', 'USER_REQUEST', ['ft:actualisation@1', 'pnds:synthese@1']],
  ['ESSAI-LOI', 'OBLIGATION', ['cpam:seuils_ij@1', 'cpam:dernier_jour@1']],
  ['ESSAI-FIN', 'USER_REQUEST', ['ft:droits@1', 'ft:fin_contrat@1']],
  ['ESSAI-SOMMES', 'USER_REQUEST', ['ft:fin_contrat@2']],
]

/** What is asked of a worker. */
export interface Asked {
  purpose: string
  scopes: readonly string[]
}

/** Of a purpose of the first consumer, at the worker's request. */
export const atRequest: Asked = { purpose: 'ESSAI-DEMANDE', scopes: ['ft:actualisation@1', 'pnds:synthese@1'] }

const DETAILS = 'worker_activity'

/** Makes each of the two partners a consumer with its own purposes; a suffix tells those of the second. */
async function makeConsumers(on: TestServer): Promise<void> {
  const createdAt = on.platform.now()
  const by = { proposedAt: createdAt, proposedById: on.world.agents.AGENT.id, proposedByName: 'agent Essai' }
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    for (const [rank, { partnerId }] of [on.world.first, on.world.second].entries()) {
      const code = rank === 0 ? 'premier' : 'second'
      await tx.dataConsumer.create({
        data: { code, name: `Organisme ${code}`, siret: `${rank + 1}`.padEnd(14, '0'), partnerId, createdAt },
      })
      const agreementId = randomUUID()
      await tx.agreement.create({
        data: {
          ...{ id: agreementId, consumerCode: code, reference: `C-${rank}`, framework: 'Essai.' },
          ...{ startDay: '2025-01-01', status: 'ACTIVE' },
        },
      })
      for (const [name, legalBasis, scopes] of purposes) {
        await tx.purpose.create({
          data: {
            ...{ code: rank === 0 ? name : `${name}-BIS`, version: 1, agreementId, label: 'Une démarche', legalBasis },
            ...{ explanation: 'À quoi cela sert.', legalTexts: ['L114-8'], isInferred: true, reusedForControl: false },
            ...{ scopes: [...scopes], maxDays: 90, keptMonths: 12, callsPerDay: 1_000, status: 'ACTIVE' },
            ...{ ...by, settledAt: createdAt },
          },
        })
      }
    }
  })
}

/** The last whole month. */
const lastMonthOf = (on: TestServer): Period => addPeriods(periodOf(legalDay(on.platform.now())), -1)

/** A worker with as many employers, each of whom has declared the last month at 40 hours, and the person they are, signed in. */
async function makeWorker({ on, presence: { of } }: Awaited<ReturnType<typeof presenceServer>>, employers: number) {
  const familyName = `Salarié ${randomUUID().slice(0, 8)}`
  const employee = {
    ...{ familyName, givenNames: 'Anne', searchName: searchableName(`${familyName} Anne`), birthDay: '1980-05-02' },
  }
  const pairs = await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const first = await makePair(tx, on.world.first.partnerId, { employee })
    const { employeeId } = first
    const made = [first]
    while (made.length < employers) {
      const pair = await makePair(tx, on.world.first.partnerId)
      await tx.employment.updateMany({ where: { employerId: pair.employerId }, data: { employeeId } })
      made.push({ ...pair, employeeId })
    }
    return made
  })
  const staff = await of.partner()
  const period = lastMonthOf(on)
  for (const { employerId, employmentId } of pairs) {
    await staff.declarations.submit({
      ...{ employerId, employmentId, period, startDay: firstDay(period), endDay: lastDay(period) },
      ...{ paymentDay: lastDay(period), hours: 40, paidLeaveIncluded: true },
      pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    })
  }
  const subject = await of.makeCitizen(familyName)
  const person = httpPerson(on.origin)
  await signIn(person, 'citizen', subject)
  return { pairs, period, subject, person, citizen: await of.citizen(subject) }
}

/** A server on which two consumers ask workers, each by an application that sends a browser and has it back. */
export async function sharingServer() {
  const made = await presenceServer()
  const { on, presence, application } = made
  await makeConsumers(on)
  const { follow } = presence
  const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)

  const lastMonth = () => lastMonthOf(on)
  const worker = (employers = 1) => makeWorker(made, employers)

  /** Pushes what is asked of a worker, and says where their browser goes. */
  const begin = async (asks: TestApplication, { purpose, scopes }: Asked, challenge = pkce().challenge) =>
    presence.begin(asks, '', {
      challenge,
      changed: {
        scope: 'activity:read',
        authorization_details: JSON.stringify([{ type: DETAILS, purpose, scopes }]),
      },
    })

  /** The whole way, as far as the page where the worker reads the request: its address, and the request. */
  const shown = async (one: Awaited<ReturnType<typeof worker>>, asked: Asked = atRequest, asks = application) => {
    const { verifier, challenge } = pkce()
    const page = await follow(one.person, await begin(asks, asked, challenge))
    const id = page.pathname.split('/').at(-1) ?? ''
    return { page, id, uid: page.searchParams.get('retour') ?? '', verifier }
  }
  /** Accepted, and come back: what the program was sent, and the first token. */
  const accepted = async (asked: Asked = atRequest, asks = application) => {
    const one = await worker(2)
    const request = await shown(one, asked, asks)
    await one.citizen.sharing.answer({
      id: request.id,
      answer: 'ACCEPT',
      scopes: [...asked.scopes] as SharingScopeName[],
    })
    const back = await follow(one.person, `/oauth/interaction/${request.uid}`)
    const code = back.searchParams.get('code') ?? ''
    const answer = await presence.exchange(asks, { code, verifier: request.verifier })
    return { ...one, ...request, back, token: await jsonOf(answer) }
  }

  /** A token of a program by itself, for one grant or for a purpose. */
  const tokenFor = (asks: TestApplication, detail: { grant: string } | { purpose: string }) =>
    tokenOf(asks, on.origin, {
      scope: 'activity:read',
      body: { authorization_details: JSON.stringify([{ type: DETAILS, ...detail }]) },
    })

  /** What a program is answered that asks a token of a grant which is not to be read: status and code. */
  const tokenRefused = async (grant: string) => {
    const body = { authorization_details: JSON.stringify([{ type: DETAILS, grant }]) }
    const answer = await askToken(application, on.origin, { scope: 'activity:read', body })
    return [answer.status, (await jsonOf(answer)).error]
  }

  /** Reads a grant, as the program does. */
  const read = async (
    asks: TestApplication,
    { grant, token }: { grant: string; token?: string },
    asked: Record<string, string> = {},
  ) => {
    const months = { scope: 'ft:actualisation@1', firstMonth: lastMonth(), lastMonth: lastMonth() }
    const query = new URLSearchParams({ ...months, ...asked })
    const held = token ?? (await tokenFor(asks, { grant }))
    const answer = await callApi(
      { key: asks.key, token: held },
      `${on.origin}/v1/sharing-grants/${grant}/activity?${query}`,
    )
    return { status: answer.status, body: await jsonOf(answer) }
  }
  const records = (grantId: string) =>
    asOwner((tx) => tx.accessRecord.findMany({ where: { grantId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))

  return { ...made, asOwner, lastMonth, worker, begin, shown, accepted, tokenFor, tokenRefused, read, records }
}
