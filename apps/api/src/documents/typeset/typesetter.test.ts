import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { PrintedDocument } from '@cesu/domain/documents'
import { afterAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../test/read-pdf.ts'
import { createTypesetter, type Setting } from './typesetter.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const printed: PrintedDocument = {
  title: 'Essai',
  subtitle: 'Un document d’essai',
  issuer: 'Urssaf · service Cesu',
  issued: 'Édité le 3 novembre 2026',
  footer: 'Essai',
  notices: [],
  sections: [[{ kind: 'FACTS', title: 'Nom', notes: [], rows: [['Nom', 'Œuvré']] }]],
  check: { title: 'Vérifier', text: 'Sur', code: '0000-0000-0000-0000', more: 'Ou le carré.', squareText: 'Carré' },
  mentions: [],
  keep: 'Conservez.',
}
const setting = (over: Partial<PrintedDocument> = {}): Setting => ({
  ...{ printed: { ...printed, ...over }, verifier: 'https://exemple.invalid/verifier' },
  link: 'https://exemple.invalid/verifier#v1',
})

describe('the typesetter', () => {
  test('sets the fonts in the file: a page never comes out empty', async () => {
    const pdf = await typesetter.pdfOf(setting())
    expect(Buffer.from(pdf).toString('latin1')).toContain('SourceSans3')
    expect((await readPdf(pdf)).text).toContain('Œuvré')
  })

  test.each([
    ['a document without title', { title: '' }],
    ['a square without words', { check: { ...printed.check, squareText: '' } }],
  ])('refuses %s, and goes on with the next', async (_title, over) => {
    await expect(typesetter.pdfOf(setting(over))).rejects.toThrow('the document was not set')
    expect((await typesetter.pdfOf(setting())).length).toBeGreaterThan(1_000)
  })

  test('leaves the thread of requests alone, and refuses what would wait too long', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const asked = Array.from({ length: 40 }, () => typesetter.pdfOf(setting()))
    const done = await Promise.allSettled(asked)
    delay.disable()
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(Array.from({ length: 10 }, () => 'platform.busy'))
    // A page in this thread would hold it for its 30 to 90 ms, thirty times: half of the looks would be late.
    expect(delay.percentile(50) / 1e6).toBeLessThan(30)
  })

  test('is closed for good: what waited is told', async () => {
    const other = createTypesetter()
    const waiting = other.pdfOf(setting())
    const told = expect(waiting).rejects.toThrow()
    await other.close()
    await told
  })
})
