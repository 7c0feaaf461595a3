// #region mandat
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect } from '@cesu/sdk'

const application = JSON.parse(await readFile(process.argv[2] ?? 'application.json', 'utf8'))
const scope = 'mandates:read mandates:write employments:read declarations:write events:read'
const cesu = await connect(application, scope)

const asked = await cesu.POST('/v1/mandate-requests', {
  params: { header: { 'Idempotency-Key': randomUUID() } },
  body: {
    persons: [{ email: 'employeur.nouveau@exemple.invalid', reference: 'C-1042' }],
    acts: ['DECLARE', 'CORRECT'],
    months: 12,
  },
})
if (asked.error) throw new Error(asked.error.detail)
const id = asked.data.verdicts[0]?.id
if (!id) throw new Error('La demande est refusée.')
const request = await cesu.GET('/v1/mandate-requests/{id}', { params: { path: { id } } })
if (request.error) throw new Error(request.error.detail)
console.log(`Mandat demandé : ${request.data.status}`)
// #endregion

// #region lot
const employments = await cesu.GET('/v1/employments', { params: { query: { limit: 100 } } })
if (employments.error) throw new Error(employments.error.detail)
const lines = employments.data.rows.flatMap(({ employerId, employmentId, nextPeriod: period, ...pair }) => {
  if (period === null) return []
  const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
  const pay = { kind: 'NET_HOURLY' as const, amountCents: pair.netHourlyCents }
  const { paidLeaveIncluded } = pair
  // Une clé par ligne, à garder : renvoyée avec elle, la ligne n’est faite qu’une fois.
  return [
    { key: randomUUID(), declaration: { employerId, employmentId, period, ...days, hours: 8, pay, paidLeaveIncluded } },
  ]
})
const sent = await cesu.POST('/v1/declaration-batches', { body: { lines } })
if (sent.error) throw new Error(sent.error.detail)
for (const { status, address, problem } of sent.data.lines) console.log(`${status} : ${address ?? problem?.detail}`)
// #endregion

// #region evenements
let cursor: string | undefined // À garder d’une lecture à la suivante.
for (let hasMore = true; hasMore; ) {
  const read = await cesu.GET('/v1/events', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })
  if (read.error) throw new Error(read.error.detail)
  for (const { at, kind, subjectId } of read.data.events) console.log(`${at} : ${kind} ${subjectId}`)
  cursor = read.data.nextCursor
  hasMore = read.data.hasMore
}
// #endregion
