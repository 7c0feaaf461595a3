import { addDays } from '@cesu/domain/shared'
import { legalDay } from '../src/platform/clock.ts'
import { callApi, jsonOf, type TestApplication, tokenOf } from './application.ts'
import { othersEnded } from './others-ended.ts'
import { sharingServer } from './sharing.ts'

/** A server of consumers and workers, and what is said of contracts there. */
export async function contractsServer() {
  const of = await sharingServer()

  type Accepted = Awaited<ReturnType<typeof of.accepted>>
  type Pairs = Pick<Accepted, 'pairs'>

  /** The employer of the first contract of a worker, as themselves. */
  const employerOf = async ({ pairs }: Pairs) => {
    const subject = await of.presence.of.makeCitizen()
    const employerId = pairs[0]?.employerId ?? null
    await of.asOwner((tx) => tx.citizen.updateMany({ where: { subject }, data: { employerId } }))
    return of.presence.of.citizen(subject)
  }

  const contractOf = ({ pairs }: Pairs, rank = 0) => {
    const { employerId = '', employmentId = '' } = pairs[rank] ?? {}
    return { employerId, employmentId }
  }

  /** So many days ago, in France. */
  const ago = (days: number) => addDays(legalDay(of.on.platform.now()), -days)

  /** A stop that began ten days ago, after a day worked. */
  const stopOf = (one: Pairs, over: object = {}) => ({
    ...{ ...contractOf(one), firstDay: ago(10), lastDay: null, lastDayWorked: ago(11), ...over },
  })

  /** What a program sends, and what it gets. */
  const send = async (as: TestApplication, path: string, { token, body }: { token: string; body?: object }) => {
    const called = body === undefined ? {} : { method: 'POST', body }
    const answer = await callApi({ key: as.key, token }, `${of.on.origin}${path}`, called)
    return { status: answer.status, body: await jsonOf(answer) }
  }

  /** What the feed of the first consumer tells of these things. */
  const told = async (subjectIds: readonly string[]) => {
    await othersEnded(of.on.adminUrl)
    const token = await tokenOf(of.application, of.on.origin, { scope: 'events:read' })
    const { body } = await send(of.application, '/v1/events?limit=200', { token })
    return body.events.filter(({ subjectId }: { subjectId: string }) => subjectIds.includes(subjectId))
  }

  return { ...of, employerOf, contractOf, ago, stopOf, send, told }
}

/** Of which the law leaves no choice, and the end of contracts. */
export const byLaw = { purpose: 'ESSAI-LOI', scopes: ['cpam:seuils_ij@1', 'cpam:dernier_jour@1'] }
export const ends = { purpose: 'ESSAI-FIN', scopes: ['ft:droits@1', 'ft:fin_contrat@1'] }
/** The same, with what was paid at the end. */
export const endsWithSums = { purpose: 'ESSAI-SOMMES', scopes: ['ft:fin_contrat@2'] }
