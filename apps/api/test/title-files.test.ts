import { withContext } from '@cesu/db'
import { beforeAll, describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, testApplication, tokenOf } from './application.ts'
import { programTests } from './program-tests.ts'
import type { TestServer } from './test-server.ts'
import { aTitle, makeIssuer, ndjson, readWaiting, sendTitles, titlesFrom } from './titles.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})
beforeAll(() => makeIssuer(on, on.world.first.partnerId))

/** A token lives five minutes of the true time, which the platform is told too. */
let given = Date.now()
async function fresh(): Promise<string> {
  on.setNow(new Date().toISOString())
  if (Date.now() - given < 120_000) return token
  given = Date.now()
  token = await tokenOf(application, on.origin)
  return token
}
const send = async (body: string | Uint8Array<ArrayBuffer>, type?: string) =>
  sendTitles({ origin: on.origin, application, token: await fresh() }, body, type)
const ask = async (address: string, sending = {}) =>
  callApi({ key: application.key, token: await fresh() }, `${on.origin}${address}`, sending)
const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)

/** Sends a file, has it read, and reads what came of it. */
async function sent(body: string | Uint8Array<ArrayBuffer>, type?: string) {
  const answer = await send(body, type)
  const { address } = await jsonOf(answer)
  await readWaiting(on)
  const file = await jsonOf(await ask(address))
  const told = await (await ask(file.verdicts)).text()
  return { answer, file, told }
}
const verdictsOf = (told: string) =>
  told
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const codesOf = (told: string) => verdictsOf(told).map(({ errors }) => errors.map(({ code }: { code: string }) => code))

describe('a file of titles', () => {
  test('is received, read, and each line has its verdict: where, why, what to do, and the line as it was sent', async () => {
    const lines = [
      aTitle(1),
      aTitle(2, { beneficiaryHash: null }),
      aTitle(3, { funderShareCents: 2_001, services: [61] }),
      aTitle(4, { faceValueCents: '2000', nom: 'x' }),
      aTitle(1),
    ]
    const { answer, file, told } = await sent(`${ndjson(lines)}\n  \nnot json\n{"number":"1","number":"2"}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([202, file.address])
    expect(file).toMatchObject({
      status: 'DONE',
      lines: 7,
      accepted: 2,
      refused: 5,
      readBytes: file.size,
      brokenFor: null,
    })
    const verdicts = verdictsOf(told)
    expect(verdicts.map(({ line, status }) => [line, status])).toEqual(
      ['ACCEPTED', 'ACCEPTED', ...new Array<string>(5).fill('REFUSED')].map((status, place) => [place + 1, status]),
    )
    expect(verdicts[0].sent).toBe(JSON.stringify(lines[0]))
    expect(codesOf(told).slice(2)).toEqual([
      ['voucher.share_too_high', 'voucher.service_unknown'],
      ['input.invalid', 'input.unknown_field'],
      ['voucher.twice'],
      ['line.not_json'],
      ['line.not_json'],
    ])
    expect(verdicts[2].errors[1]).toEqual({
      ...{ pointer: '/services/0', code: 'voucher.service_unknown', actor: 'PARTNER' },
      detail: 'Aucune nature de service n’a le code 61.',
      remedy: 'Prenez les codes de nature d’activité de la liste de l’État.',
    })
    const { rows } = await jsonOf(await ask('/v1/issuer/titles?limit=200'))
    expect(rows.map(({ status, line }: { status: string; line: number }) => [status, line])).toEqual([
      ['ASSIGNED', 1],
      ['ISSUED', 2],
    ])
  })

  test('[money 30] a title of another file is refused, and stays as it was', async () => {
    const { told } = await sent(ndjson([aTitle(1, { funderShareCents: 0 }), aTitle(5)]))
    expect(codesOf(told)).toEqual([['voucher.registered'], []])
    expect(await jsonOf(await ask(`/v1/issuer/titles/${aTitle(1).number}`))).toMatchObject({ funderShareCents: 1_200 })
  })

  test('the same file sent twenty times at once is one file, received once; again, the same address', async () => {
    const body = ndjson(titlesFrom(100, 300))
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body)))
    expect(answers.map(({ status }) => status)).toEqual(new Array<number>(20).fill(202))
    const kept = await Promise.all(answers.map(jsonOf))
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1)
    const { id, sha256 } = kept[0]
    await readWaiting(on)
    expect(await jsonOf(await send(body))).toMatchObject({ id, status: 'DONE', accepted: 300 })
    await asOwner(async (tx) => {
      expect(await tx.receivedFile.count({ where: { sha256 } })).toBe(1)
      const parts = await tx.receivedFilePart.findMany({ select: { fileId: true } })
      const files = await tx.receivedFile.findMany({ select: { id: true } })
      expect(new Set(parts.map(({ fileId }) => fileId))).toEqual(new Set(files.map((file) => file.id)))
      const trail = await tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
      expect(trail.map(({ kind, actorName }) => [kind, actorName])).toEqual([
        ['FILE_RECEIVED', 'Programme'],
        ['FILE_ENDED', 'Contrôle automatique'],
      ])
      const told = await tx.outboxEvent.findMany({ where: { subjectId: id } })
      expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([
        ['FILE_ENDED', { kind: 'VOUCHERS', lines: 300, accepted: 300, brokenFor: null }],
      ])
    })
  })

  const header = 'numero;millesime;valeur;siret_financeur;part_financeur'
  const csv = (serial: number, value = '20,00') => `${aTitle(serial).number};2026;${value};99900001100018;12.00`
  test.each([
    ['semicolons and a comma', `${header}\r\n${csv(501)}\r\n${csv(502, '20.00')}\r\n`, ['', '']],
    ['a mark, quotes, no last line feed', `\ufeff${header}\n"${aTitle(503).number}";2026;"20";99900001100018;0`, ['']],
    ['commas', `${header.replaceAll(';', ',')}\n${csv(504, '"20,00"').replaceAll(';', ',')}\n`, ['']],
    [
      'a cell too few, a word for a number',
      `${header}\n1;2026\n${csv(505, 'vingt')}\n`,
      ['line.cells', 'input.invalid'],
    ],
  ])('in CSV with %s', async (_title, body, codes) => {
    const { file, told } = await sent(body, 'text/csv')
    expect(file).toMatchObject({ status: 'DONE', format: 'CSV', encoding: 'UTF_8', lines: codes.length })
    const [first = '', ...lines] = told.trim().split('\r\n')
    const delimiter = first.includes(';') ? ';' : ','
    expect(first).toBe(
      `${body.replace('\ufeff', '').split(/\r?\n/)[0]}${delimiter}statut${delimiter}code${delimiter}message`,
    )
    const found = lines.map((line) => /(?:ACCEPTED|REFUSED)[;,]([a-z._ ]*)[;,]/.exec(line)?.[1])
    expect(found).toEqual(codes)
  })

  test('in Windows-1252, its letters are read as they were written', async () => {
    const body = `${header}\n${csv(510)}\n"é€";2026;20;99900001100018;0\n`
    const bytes = Uint8Array.from(Buffer.from(body.replace('€', '\u0080'), 'latin1'))
    const { file, told } = await sent(bytes, 'text/csv')
    expect(file).toMatchObject({ encoding: 'WINDOWS_1252', accepted: 1, refused: 1 })
    expect(told).toContain('"é€";2026;20;99900001100018;0;REFUSED;voucher.unknown;"Ce numéro n’est pas')
  })

  test.each([
    ['whose columns are others', 'nom;prenom\nA;B\n', { lines: 0, brokenFor: { code: 'file.columns' } }],
    ['without a line', `${header}\n`, { lines: 0, brokenFor: { code: 'file.no_line' } }],
    [
      'with a quote that nothing closes',
      `${header}\n${csv(520)}\n"${csv(521)}\n${csv(522)}\n`,
      { lines: 1, accepted: 1, brokenFor: { code: 'file.unreadable' } },
    ],
  ])('a CSV file %s is read no further, and says why', async (_title, body, found) => {
    expect((await sent(body, 'text/csv')).file).toMatchObject({ status: 'BROKEN', ...found })
  })

  test('what is too much is refused as it comes, and nothing of it stays', async () => {
    const before = await asOwner((tx) => tx.receivedFilePart.count())
    const tooMany = await send('\n'.repeat(100_003))
    expect([tooMany.status, (await jsonOf(tooMany)).detail]).toEqual([413, expect.stringContaining('100000 lignes')])
    const tooLong = await send(`${ndjson(titlesFrom(1, 9_000))}${'x'.repeat(16_385)}`)
    expect([tooLong.status, (await jsonOf(tooLong)).detail]).toEqual([413, expect.stringContaining('La ligne 9001')])
    const other = await send('{}', 'application/json')
    expect(other.status).toBe(415)
    expect(await asOwner((tx) => tx.receivedFilePart.count())).toBe(before)
  })

  test('[money 32] once the issuer is suspended, nothing is registered: not what it sends, nor what it had sent', async () => {
    const { address } = await jsonOf(await send(ndjson([aTitle(600)])))
    const suspend = (suspendedAt: Date | null) =>
      asOwner((tx) => tx.voucherIssuer.updateMany({ data: { suspendedAt } }))
    await suspend(on.platform.now())
    await readWaiting(on)
    expect(await jsonOf(await ask(address))).toMatchObject({ status: 'DONE', accepted: 0, refused: 1 })
    expect(await jsonOf(await send(ndjson([aTitle(601)])))).toMatchObject({ status: 403, code: 'issuer.stopped' })
    await suspend(null)
  })
})

test('what an issuer sends is nobody else’s: another partner finds neither its file nor its title, and may issue none', async () => {
  const { id, verdicts } = await jsonOf(await send(ndjson([aTitle(700)])))
  await readWaiting(on)
  const other = await testApplication(on, on.world.second)
  const theirs = { key: other.key, token: await tokenOf(other, on.origin) }
  for (const address of [`/v1/files/${id}`, verdicts, `/v1/issuer/titles/${aTitle(700).number}`])
    expect((await callApi(theirs, `${on.origin}${address}`)).status).toBe(404)
  const sending = { origin: on.origin, application: other, token: theirs.token }
  expect(await jsonOf(await sendTitles(sending, ndjson([aTitle(701)])))).toMatchObject({ code: 'issuer.stopped' })
})

describe('a title', () => {
  const move = (serial: number, status: string) =>
    ask(`/v1/issuer/titles/${aTitle(serial).number}/status`, {
      ...{ method: 'POST', body: { status, reason: 'Dit par son bénéficiaire.' } },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })

  test('said lost twenty times at once is moved once, and traced; then it can only be exchanged', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => move(5, 'LOST')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...new Array<number>(19).fill(409)])
    expect(await jsonOf(await move(5, 'STOLEN'))).toMatchObject({
      ...{ status: 409, code: 'voucher.over' },
      detail: 'Ce titre est perdu : il ne peut pas être dit volé. Lisez-le ; rien n’est changé.',
    })
    expect(await jsonOf(await move(5, 'EXCHANGED'))).toMatchObject({ status: 'EXCHANGED' })
    const trail = await asOwner((tx) =>
      tx.auditEntry.findMany({ where: { kind: 'VOUCHER_MOVED' }, orderBy: { id: 'asc' } }),
    )
    expect(trail.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ from: 'ASSIGNED', to: 'LOST', voucherVersion: 1 }),
      expect.objectContaining({ from: 'LOST', to: 'EXCHANGED', voucherVersion: 2 }),
    ])
  })

  test('is found by its state, a page after the other, whole and in order', async () => {
    const numbers: string[] = []
    for (let query = '?limit=100&status=ASSIGNED&vintage=2026'; query !== ''; ) {
      const page = await jsonOf(await ask(`/v1/issuer/titles${query}`))
      numbers.push(...page.rows.map(({ number }: { number: string }) => number))
      query = page.nextCursor === null ? '' : `?limit=100&status=ASSIGNED&vintage=2026&cursor=${page.nextCursor}`
    }
    expect(numbers).toEqual(numbers.toSorted())
    const held = await asOwner((tx) => tx.voucher.count({ where: { status: 'ASSIGNED' } }))
    expect([new Set(numbers).size, numbers.length]).toEqual([held, held])
  })
})
