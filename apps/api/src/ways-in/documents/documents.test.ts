import { randomUUID } from 'node:crypto'
import { frenchEuros, frenchMonth } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredMonths, month } from '../../../test/declared-months.ts'
import { type HttpPerson, httpPerson, signIn } from '../../../test/http-person.ts'
import { readPdf } from '../../../test/read-pdf.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer
// Not who declares: each of whose calls here opens a session, and closes the oldest.
let reader: HttpPerson
let elsewhere: HttpPerson
let agent: HttpPerson

beforeAll(async () => {
  on = await testServer()
  reader = await signedIn('partner', on.world.first.reader.subject)
  elsewhere = await signedIn('partner', on.world.second.declarant.subject)
  agent = await signedIn('backoffice', on.world.agents.AGENT.subject)
}, 120_000)
afterAll(() => on.close())

const months = declaredMonths(() => on)

async function signedIn(door: string, subject: string): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, door, subject)
  return person
}

type Name = 'justificatif' | 'bulletin'

const ask = (person: HttpPerson, { name, door = 'partner' }: { name: Name; door?: string }, read: object) =>
  person.request(`/documents/${door}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(read),
  })

const taken = async (name: Name, read: object) => {
  const response = await ask(reader, { name }, read)
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}

const documentsOf = (declarationId: string) =>
  months.asOwner((tx) => tx.document.findMany({ where: { declarationId }, orderBy: { kind: 'asc' } }))

const written = (cents: number) => frenchEuros(cents).replaceAll(/\s/gu, ' ')

/** Every element of a month at once, within what the law admits. */
const everything = {
  ...{ hours: 160, overtimeHours25: 20, overtimeHours50: 2, presenceHours: 30, nightPresenceHours: 12 },
  ...{ paidLeaveDays: 2.5, paidLeaveHours: 14, bonusCents: 5_000, leaveBalanceCents: 4_000, contractEndCents: 2_500 },
  ...{ depositCents: 10_000, mileageCents: 1_234, transportCents: 4_300, otherExpensesCents: 900 },
  ...{ mealsProvided: 4, lodgingProvided: true, certified: true, youngWorkerAge: 17 },
  pay: { kind: 'NET' as const, amountCents: 230_000 },
}

describe('the receipt', () => {
  test('bears its type, its name, its title and who issues it, and is tagged for those who listen to it', async () => {
    const { key, read } = await months.declared(await months.newPair())
    const { reference } = await months.get(key)
    const response = await ask(reader, { name: 'justificatif' }, read)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="justificatif-${reference}-v1.pdf"`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const bytes = Buffer.from(await response.arrayBuffer())
    const pdf = await readPdf(bytes)
    expect(pdf).toMatchObject({ title: 'Justificatif de déclaration', language: 'fr-FR', tagged: true })
    expect(bytes.includes('<pdfuaid:part>1')).toBe(true)
    for (const role of ['H1', 'H2', 'P', 'Table', 'THead', 'TH', 'TD', 'Figure']) expect(pdf.roles).toContain(role)
    expect(pdf.alternatives).toEqual([expect.stringContaining(reference)])
    const [issued] = await documentsOf(key.id)
    expect(pdf.links).toEqual([`${on.origin}/verifier#${issued?.seal}`])
    expect(response.headers.get('cesu-document-code')).toBe(issued?.code.replace(/(.{4})(?=.)/g, '$1-'))
    expect(pdf.text).toContain('Urssaf · service Cesu')
    expect(pdf.text).toContain('Démonstration Personnes et montants fictifs')
    expect(pdf.text).toContain('construit pour la norme PDF/UA-1, non certifié')
    expect(pdf.pages.map((page) => /Page \d sur \d/.exec(page)?.[0])).toEqual(['Page 1 sur 2', 'Page 2 sur 2'])
  })

  test('says every figure of the declaration to the cent, and each of its lines', async () => {
    const { key, read } = await months.declared(await months.newPair(), everything)
    const [version] = (await months.get(key)).versions
    const { text } = await taken('justificatif', read)
    if (!version) throw new Error('no version')
    const { netCents, grossCents, netPaidCents, totalCostCents, taxCreditCents, costAfterCreditCents } = version
    const shown = [
      ...['Salaire net', written(netCents), 'Salaire brut', written(grossCents)],
      ...[`Net versé au salarié ${written(netPaidCents)}`, `Acompte déjà versé ${written(-10_000)}`],
      ...[
        `Coût total pour l’employeur ${written(totalCostCents)}`,
        `Crédit d’impôt estimé ${written(-taxCreditCents)}`,
      ],
      ...[`Reste à la charge de l’employeur ${written(costAfterCreditCents)}`],
      ...[`Net imposable ${written(version.netTaxableCents)}`, `Montant net social ${written(version.netSocialCents)}`],
    ]
    for (const words of shown) expect(text).toContain(words)
    for (const { amountCents } of version.lines) expect(text).toContain(written(amountCents).replace(' €', ''))
    for (const label of ['Heures supplémentaires à 50 %', 'Logement fourni', 'Âge du salarié mineur débutant 17 ans']) {
      expect(text).toContain(label)
    }
  })

  test('shows a very long name, its accents, and what would be code elsewhere, as they are', async () => {
    const familyName = `Œuvré-d’Été ${'de la Très-Longue-Famille '.repeat(6)}#set page() $x$ <b> "fin" \\ * _ @`
    const pair = await months.newPair({ employer: { givenNames: 'Élodie Zoé', familyName } })
    const { text, pages } = await taken('bulletin', (await months.declared(pair)).read)
    // A line may end after a hyphen.
    expect(text.replaceAll(' ', '')).toContain(`Élodie Zoé ${familyName}`.replaceAll(' ', ''))
    expect(pages.length).toBe(2)
  })
})

describe('the payslip', () => {
  test('follows the renovated model, adds up, and says the year', async () => {
    const { key, read } = await months.declared(await months.newPair(), everything)
    const [version] = (await months.get(key)).versions
    if (!version) throw new Error('no version')
    const { text, title } = await taken('bulletin', read)
    expect(title).toBe('Bulletin de salaire')
    const { netPaidCents, withholdingCents, netSocialCents, netTaxableCents, totalCostCents } = version
    const column = (cents: number) => written(cents).replace(' €', '')
    const rows = [
      ...[
        `Montant brut ${column(version.grossCents)}`,
        'Santé Sécurité sociale : maladie',
        'Retraite Sécurité sociale plafonnée',
      ],
      ...['Autres charges dues par l’employeur', 'CSG et CRDS sur les revenus non imposables'],
      `Exonérations et allègements de cotisations`,
      ...[`Montant net social ${written(netSocialCents)}`, `Net payé ${written(netPaidCents)}`],
      `Net à payer avant impôt sur le revenu ${written(netPaidCents + withholdingCents)}`,
      `Total versé par l’employeur ${written(totalCostCents)}`,
      `Net imposable (€) ${column(netTaxableCents)} ${column(netTaxableCents)}`,
      ...['Conservez ce bulletin sans limite de durée', 'lecture provisoire', 'service-public.fr'],
      ...[
        'Particuliers employeurs et emploi à domicile (IDCC 3239)',
        'Année 2026',
        `Mois travaillé : ${frenchMonth('2026-10')}`,
      ],
    ]
    for (const words of rows) expect(text).toContain(words)
  })

  test('counts the months of the year before it, as they were when it was made, and never a cancelled one', async () => {
    const pair = await months.newPair()
    const { key: september, read } = await months.declared(pair, {
      ...{ period: '2026-09', startDay: '2026-09-01', endDay: '2026-09-30', paymentDay: '2026-09-30', hours: 20 },
    })
    on.setNow('2026-11-03T09:01:00Z')
    const october = await months.declared(pair)
    const [first, second] = [(await months.get(september)).versions[0], (await months.get(october.key)).versions[0]]
    const both = (first?.netTaxableCents ?? 0) + (second?.netTaxableCents ?? 0)
    const year = (cents: number) =>
      `Net imposable (€) ${written(second?.netTaxableCents ?? 0)} ${written(cents)}`.replaceAll(' €', '')
    expect((await taken('bulletin', october.read)).text).toContain(year(both))
    on.setNow('2026-11-03T09:02:00Z')
    await (await months.declarant()).declarations.cancel({ ...read, reason: 'NOT_WORKED' })
    // The paper says what it said.
    expect((await taken('bulletin', october.read)).text).toContain(year(both))
    on.setNow('2026-11-03T09:03:00Z')
    await (await months.declarant()).declarations.correct({ ...october.read, ...month({ hours: 41 }) })
    const [corrected] = (await months.get(october.key)).versions
    const alone = written(corrected?.netTaxableCents ?? 0).replace(' €', '')
    expect((await taken('bulletin', { ...october.read, version: 2 })).text).toContain(
      `Net imposable (€) ${alone} ${alone}`,
    )
    on.setNow('2026-11-03T09:00:00Z')
  })
})

describe('what is issued', () => {
  test('has one code for a version and a kind, whoever asks and however often: 20 at once make one row', async () => {
    const { key, read } = await months.declared(await months.newPair())
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        turn % 2 === 0
          ? ask(reader, { name: 'bulletin' }, read)
          : ask(agent, { name: 'bulletin', door: 'backoffice' }, read),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const rows = await documentsOf(key.id)
    expect(rows).toHaveLength(1)
    const codes = await Promise.all(
      answers.map(
        async (answer) =>
          /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text)?.[0],
      ),
    )
    expect(new Set(codes)).toEqual(new Set([rows[0]?.code.replace(/(.{4})(?=.)/g, '$1-')]))
    const trail = await months.trailOf(key.id)
    const issued = trail.filter(({ kind }) => kind === 'DOCUMENT_ISSUED')
    expect(issued).toHaveLength(20)
    expect(issued.filter(({ payload }) => (payload as { again: boolean }).again)).toHaveLength(19)
  }, 60_000)

  test('says « Remplacé » once its version is no longer in force, and « Annulé » once its declaration is', async () => {
    const { read } = await months.declared(await months.newPair())
    expect((await taken('justificatif', read)).text).not.toMatch(/Remplacé|Annulé/)
    await (await months.declarant()).declarations.correct({ ...read, ...month({ hours: 39 }) })
    expect((await taken('justificatif', read)).text).toContain('Remplacé Une version plus récente')
    const second = { ...read, version: 2 }
    expect((await taken('justificatif', second)).text).not.toMatch(/Remplacé|Annulé/)
    await (await months.declarant()).declarations.cancel({ ...second, reason: 'NOT_WORKED' })
    expect((await taken('bulletin', second)).text).toContain('Annulé Cette déclaration est annulée')
  })

  test.each([
    ['another partner’s', async () => elsewhere, {}],
    ['of a version that does not exist', async () => reader, { version: 9 }],
    ['of no declaration', async () => reader, { id: randomUUID() }],
  ])('is given to nobody else: %s is not found, and nothing is written', async (_title, who, changes) => {
    const { key, read } = await months.declared(await months.newPair())
    const response = await ask(await who(), { name: 'bulletin' }, { ...read, ...changes })
    expect(response.status).toBe(404)
    expect(await documentsOf(key.id)).toEqual([])
  })

  test('asks for a session, and for a key', async () => {
    const { read } = await months.declared(await months.newPair())
    expect((await ask(httpPerson(on.origin), { name: 'bulletin' }, read)).status).toBe(401)
    const keyless = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(read) }
    expect((await reader.request('/documents/partner/bulletin', keyless)).status).toBe(400)
  })
})
