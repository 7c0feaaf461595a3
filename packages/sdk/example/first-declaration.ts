// #region connecter
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect } from '@cesu/sdk'

const application = JSON.parse(await readFile(process.argv[2] ?? 'application.json', 'utf8'))
const cesu = await connect(application, 'employments:read declarations:read declarations:write')
// #endregion

// #region lire
const employments = await cesu.GET('/v1/employments', { params: { query: { limit: 10 } } })
if (employments.error) throw new Error(employments.error.detail)
const pair = employments.data.rows.find(({ nextPeriod }) => nextPeriod !== null)
if (!pair?.nextPeriod) throw new Error('Aucun contrat n’a de mois à déclarer.')
const { employerId, employmentId, nextPeriod: period } = pair
console.log(`À déclarer : ${period}, ${pair.employerName}, ${pair.employeeName}`)
// #endregion

// #region verifier
const month = {
  ...{ startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` },
  hours: 12.5,
  pay: { kind: 'NET_HOURLY' as const, amountCents: pair.netHourlyCents },
  paidLeaveIncluded: pair.paidLeaveIncluded,
}
const declaration = { employerId, employmentId, period, ...month }
const checked = await cesu.POST('/v1/declaration-checks', { body: declaration })
if (checked.error) throw new Error(checked.error.detail)
for (const { pointer, detail, remedy } of checked.data.errors) console.log(`${pointer} : ${detail} ${remedy}`)
console.log(`Coût total : ${(checked.data.payslip?.totalCostCents ?? 0) / 100} €`)
// #endregion

// #region declarer
const key = randomUUID() // À garder : renvoyée avec la même clé, la déclaration n’est faite qu’une fois.
const declared = await cesu.POST('/v1/declarations', {
  params: { header: { 'Idempotency-Key': key } },
  body: declaration,
})
if (declared.error) throw new Error(declared.error.detail)
console.log(`Déclaré : ${declared.data.reference}`)
// #endregion

// #region relire
const address = { employerId, period, id: declared.data.id }
const read = await cesu.GET('/v1/declarations/{employerId}/{period}/{id}', { params: { path: address } })
if (read.error) throw new Error(read.error.detail)
console.log(`Cotisations : ${(read.data.versions[0]?.contributionsCents ?? 0) / 100} €`)
// #endregion

// #region corriger
const corrected = await cesu.PUT('/v1/declarations/{employerId}/{period}/{id}', {
  params: {
    path: address,
    header: { 'Idempotency-Key': randomUUID(), 'If-Match': read.response.headers.get('etag') ?? '' },
  },
  body: { ...month, hours: 14 },
})
if (corrected.error) throw new Error(corrected.error.detail)
console.log(`Corrigé : version ${corrected.data.version}`)
// #endregion

// #region annuler
const cancelled = await cesu.POST('/v1/declarations/{employerId}/{period}/{id}/cancellation', {
  params: {
    path: address,
    header: { 'Idempotency-Key': randomUUID(), 'If-Match': corrected.response.headers.get('etag') ?? '' },
  },
  body: { reason: 'WRONG_MONTH' },
})
if (cancelled.error) throw new Error(cancelled.error.detail)
console.log('Annulé : le mois peut être déclaré de nouveau.')
// #endregion
