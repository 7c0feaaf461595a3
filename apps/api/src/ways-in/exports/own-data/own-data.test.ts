import { createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../../../test/http-person.ts'
import { sharingServer } from '../../../../test/sharing.ts'
import { zipOf } from './zip.ts'

let server: Awaited<ReturnType<typeof sharingServer>>
beforeAll(async () => {
  server = await sharingServer()
}, 120_000)
afterAll(() => server.on.close())

const ask = (person: HttpPerson) =>
  person.request('/exports/citizen/mes-donnees', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

/** The files of an archive, by name, as text. */
async function filesOf(answer: Response): Promise<Record<string, string>> {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const taken = (citizenId: string) =>
  server.asOwner((tx) => tx.auditEntry.findMany({ where: { subjectId: citizenId, kind: 'OWN_DATA_TAKEN' } }))
const idOf = async (subject: string) =>
  (await server.asOwner((tx) => tx.citizen.findFirstOrThrow({ where: { subject } }))).id

describe('what a worker takes of their own', () => {
  test('is every file, in order, with what the pages show, and receipts that the keys of the file verify', async () => {
    const one = await server.accepted()
    expect((await server.read(server.application, { grant: one.id })).status).toBe(200)
    const refused = await server.read(server.application, { grant: one.id }, { scope: 'ft:droits@1' })
    expect(refused.status).toBe(403)
    const answer = await ask(one.person)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="mes-donnees-cesu-\d{4}-\d{2}-\d{2}\.zip"$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const files = await filesOf(answer)
    const receipt = `recus/recu-partage-${one.id}-1.json`
    expect(Object.keys(files)).toEqual([
      ...[
        'LISEZ-MOI.txt',
        'mois-de-travail.csv',
        'mois-de-travail.json',
        'contrats.json',
        'erreurs.json',
        'partages.json',
        'acces.csv',
        'acces.json',
      ],
      ...[receipt, 'cles-publiques.json', 'registre.json'],
    ])
    const file = (name: string) => JSON.parse(files[name] ?? '')
    for (const name of ['mois-de-travail.csv', 'acces.json', 'recus/', 'registre.json', 'cles-publiques.json']) {
      expect(files['LISEZ-MOI.txt']).toContain(name)
    }

    const { months } = await one.citizen.activity.list()
    expect(file('mois-de-travail.json')).toEqual(months.filter(({ isDeclared }) => isDeclared))
    expect(file('mois-de-travail.json')).toHaveLength(2)
    expect(files['mois-de-travail.csv']?.split('\n')[0]).toContain('"Mois";"Employeur";"Premier jour"')
    expect(files['mois-de-travail.csv']).toMatch(/;"?40,00"?;/)
    expect(file('contrats.json')).toEqual((await one.citizen.contracts.list()).asWorker)
    expect(file('erreurs.json')).toEqual((await one.citizen.repairs.list()).asWorker)
    expect(file('partages.json')).toEqual((await one.citizen.sharing.list()).grants)

    const page = await one.citizen.sharing.access({})
    expect(page.rows.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'GIVEN'])
    const { agents, openings, helpers, issuers, rectifications } = page
    const besides = { agents, openings, helpers, issuers, rectifications, controls: [] }
    expect(file('acces.json')).toEqual({ readings: page.rows, ...besides })
    expect(files['acces.csv']).toContain('"données hors du partage"')

    const { body, keyId, signature } = file(receipt)
    const keys: { id: string; publicKey: string }[] = file('cles-publiques.json')
    const x = keys.find(({ id }) => id === keyId)?.publicKey ?? ''
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    expect(verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(file('registre.json').consumers.map(({ code }: { code: string }) => code)).toContain('premier')

    const [entry, ...others] = await taken(await idOf(one.subject))
    expect(others).toEqual([])
    expect(entry).toMatchObject({ actorKind: 'CITIZEN', subjectKind: 'CITIZEN', partnerId: null, employerId: null })
  })

  test('says what agents opened and the controls, whole', async () => {
    const { pairs, person } = await server.worker()
    const [{ employerId, employeeId } = { employerId: '', employeeId: '' }] = pairs
    const agent = { actorKind: 'AGENT' as const, actorId: server.on.world.agents.AGENT.id, actorName: 'Agathe Agent' }
    const { id } = await server.asOwner((tx) => tx.declaration.findFirstOrThrow({ where: { employerId } }))
    const entry = { ...agent, at: server.on.platform.now(), version: 1, payload: {} }
    await server.asOwner((tx) =>
      tx.auditEntry.createMany({
        data: [
          ...Array.from({ length: 60 }, () => ({
            ...{ ...entry, kind: 'DECLARATION_READ' as const, subjectKind: 'DECLARATION' as const, subjectId: id },
          })),
          { ...entry, kind: 'ACCESS_SEARCHED', subjectKind: 'PEOPLE', subjectId: employeeId },
        ],
      }),
    )
    const files = await filesOf(await ask(person))
    const access = JSON.parse(files['acces.json'] ?? '')
    expect([access.agents.length, access.controls.length]).toEqual([60, 1])
    expect(files['acces.csv']?.match(/Urssaf \(un agent\)/g)).toHaveLength(60)
    expect(files['acces.csv']?.match(/Urssaf \(contrôle interne\)/g)).toHaveLength(1)
    expect(JSON.stringify(files)).not.toContain('Agathe')
  })

  test('holds nothing of another worker, even of the same employer', async () => {
    const [mine, theirs] = [await server.accepted(), await server.accepted()]
    await server.read(server.application, { grant: theirs.id })
    const [{ employerId } = { employerId: '' }] = mine.pairs
    // The other one works for an employer of mine too.
    const [shared] = theirs.pairs
    await server.asOwner(async (tx) => {
      const employment = await tx.employment.findFirstOrThrow({ where: { employerId: shared?.employerId ?? '' } })
      await tx.employment.createMany({ data: [{ ...employment, id: randomUUID(), employerId }] })
    })
    const others = await server.asOwner(async (tx) => {
      const { employeeId } = shared ?? { employeeId: '' }
      const worker = await tx.employee.findUniqueOrThrow({ where: { id: employeeId } })
      const declarations = await tx.declaration.findMany({ where: { employment: { employeeId } } })
      const records = await tx.accessRecord.findMany({ where: { grantId: theirs.id } })
      return [
        worker.id,
        worker.familyName,
        worker.cesuNumber,
        theirs.id,
        ...[...declarations, ...records].map(({ id }) => id),
      ]
    })
    expect(others.length).toBeGreaterThan(6)
    const text = JSON.stringify(await filesOf(await ask(mine.person)))
    expect(others.filter((one) => text.includes(one))).toEqual([])
    const own = JSON.stringify(await filesOf(await ask(theirs.person)))
    expect(own).toContain(theirs.id)
  })

  test('[sharing 46] is text in a spreadsheet, whatever an employer is called', async () => {
    const { pairs, person } = await server.worker()
    await server.asOwner((tx) =>
      tx.employer.update({
        where: { id: pairs[0]?.employerId ?? '' },
        data: { givenNames: '=HYPERLINK("http://ailleurs.invalid")', familyName: '"Lézard; é' },
      }),
    )
    const files = await filesOf(await ask(person))
    expect(files['mois-de-travail.csv']).toContain(`"'=HYPERLINK(""http://ailleurs.invalid"") ""Lézard; é"`)
    expect(JSON.parse(files['mois-de-travail.json'] ?? '')[0].employerName).toContain('=HYPERLINK("http')
  })

  test('is whole for the largest: 30 employers, since 2019', async () => {
    const { pairs, person } = await server.worker(30)
    const employers = pairs.map(({ employerId }) => employerId)
    await server.asOwner(async (tx) => {
      // Every month from 2019 as the one that was declared.
      const months = `generate_series('2019-01-01'::timestamp, '2026-08-01', '1 month') AS s, to_char(s, 'YYYY-MM') AS m`
      for (const [table, id] of [
        ['declaration', 'id'],
        ['declaration_version', 'declaration_id'],
      ]) {
        await tx.$executeRawUnsafe(
          `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object(
             '${id}', md5(t.${id}::text || m)::uuid, 'period', m, 'start_day', m || '-01', 'end_day', m || '-28'
           ))).* FROM ${table} t, ${months} WHERE t.employer_id = ANY ($1::uuid[])`,
          employers,
        )
      }
    })
    const begun = performance.now()
    const files = await filesOf(await ask(person))
    expect(performance.now() - begun).toBeLessThan(30_000)
    const months: { month: string; declarationId: string }[] = JSON.parse(files['mois-de-travail.json'] ?? '')
    expect(months).toHaveLength(30 * 93)
    expect(new Set(months.map(({ declarationId }) => declarationId)).size).toBe(30 * 93)
    expect([months[0]?.month, months.at(-1)?.month]).toEqual([server.lastMonth(), '2019-01'])
    expect(months.map(({ month }) => month)).toEqual(
      months
        .map(({ month }) => month)
        .toSorted()
        .toReversed(),
    )
    expect(files['mois-de-travail.csv']?.trimEnd().split('\n')).toHaveLength(1 + 30 * 93)
  }, 120_000)

  test('leaves ten times a day, however many ask at once: of twenty, ten have it, and each is traced', async () => {
    const { person, subject } = await server.worker()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(person)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(Array.from({ length: 20 }, (_, rank) => (rank < 10 ? 200 : 429)))
    const refused = answers.find(({ status }) => status === 429)
    expect(await refused?.json()).toMatchObject({
      ...{
        code: 'rate.limited',
        detail: 'Vous avez déjà téléchargé vos données 10 fois en 24 heures. Revenez demain.',
      },
    })
    await Promise.all(answers.filter(({ status }) => status === 200).map(filesOf))
    expect(await taken(await idOf(subject))).toHaveLength(10)
  }, 60_000)

  test('is for workers: nobody else has a file, and nothing is traced', async () => {
    expect((await ask(httpPerson(server.on.origin))).status).toBe(401)
    const subject = await server.presence.of.makeCitizen()
    const person = httpPerson(server.on.origin)
    await signIn(person, 'citizen', subject)
    expect((await ask(person)).status).toBe(404)
    expect(await taken(await idOf(subject))).toEqual([])
  })
})

describe('an archive', () => {
  const at = new Date('2026-11-03T09:00:00Z')

  test('is read no faster than it is written: a reader who stops, stops the files', async () => {
    let made = 0
    async function* content() {
      for (;;) {
        made += 1
        yield randomBytes(10_000)
      }
    }
    async function* files() {
      yield { name: 'a', content: content() }
    }
    for await (const piece of zipOf(files(), at)) if (piece.length > 1_000) break
    expect(made).toBeLessThan(50)
  })

  test('whose file fails, fails', async () => {
    async function* files() {
      yield { name: 'a', content: ['a'] }
      throw new Error('no more')
    }
    await expect(buffer(zipOf(files(), at))).rejects.toThrow('no more')
  })
})
