import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { lines } from './lines.ts'
import { lineOperations } from './table.ts'

const program = join(import.meta.dirname, 'cesu.ts')
const request = '{"period":"2026-03","pay":{"kind":"NET","amountCents":150000},"hours":100}'

/** Runs the command line as an operator would, with a text on its standard input. */
const cesu = async (args: string[], input = '', settings: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...settings } })
  child.stdin.end(input)
  const status = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return {
    out,
    err,
    status: await status,
    answers: out
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line)),
  }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cesu-estimate-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('cesu', () => {
  test('lists its commands, and explains one', async () => {
    const [list, one, none] = await Promise.all([cesu(['--help']), cesu(['estimate', '--help']), cesu([])])
    expect([list.status, one.status, none.status]).toEqual([0, 0, 1])
    expect(list.out).toContain('estimate')
    expect(none.out).toBe(list.out)
    expect(one.out).toContain('Usage : cesu estimate [FICHIER]')
  })

  test.each([
    [['inconnue'], 'cesu : La commande « inconnue » n’existe pas. cesu --help en donne la liste.\n'],
    [['toString'], 'cesu : La commande « toString » n’existe pas. cesu --help en donne la liste.\n'],
    [['estimate', '--vite'], 'cesu : Une option n’est pas reconnue. cesu <commande> --help donne les options.\n'],
    [['estimate', 'a', 'b'], 'cesu : Un seul fichier à la fois : cesu estimate [FICHIER].\n'],
    [['estimate', '/nulle/part'], 'cesu : Le fichier « /nulle/part » n’existe pas.\n'],
    [['estimate', tmpdir()], `cesu : Le fichier « ${tmpdir()} » est un dossier.\n`],
  ])('%j is refused in one sentence, status 1', async (args, sentence) => {
    expect(await cesu(args)).toMatchObject({ out: '', err: sentence, status: 1 })
  })
})

describe('cesu settings', () => {
  test('lists every setting, without a secret; one that cannot be read is said after them, status 1', async () => {
    const given = { PORT: '4000', DATABASE_URL: 'postgresql://admin:hunter2@db.exemple/cesu' }
    const [good, bad] = await Promise.all([cesu(['settings'], '', given), cesu(['settings'], '', { PORT: 'abc' })])
    expect(good).toMatchObject({ status: 0, err: '' })
    expect(good.out).toMatch(/^PORT +4000 +environnement +port sur lequel/m)
    expect(good.out).toMatch(/^DATABASE_URL +••••••••+ +environnement +base à préparer/m)
    expect(good.out).not.toContain('hunter2')
    expect(bad.out).toMatch(/^PORT +abc +environnement/m)
    expect(bad).toMatchObject({
      status: 1,
      err: 'cesu : Variable d’environnement à corriger : PORT (un nombre entier de 1 à 65535).\n',
    })
  })
})

describe('the operations of the command line', () => {
  test.each(Object.keys(lineOperations))('cesu %s answers the example of its help', async (name) => {
    const { out } = await cesu([name, '--help'])
    const [, example = ''] = /echo '(.+)' \| cesu/.exec(out) ?? []
    const { answers, status, err } = await cesu([name], example)
    expect([answers.length, status, err]).toEqual([1, 0, ''])
  })

  test('one that asks for somebody, or for the database, does not compile', () => {
    // @ts-expect-error: a partner's staff, and rows to read
    expect(lines(listDeclarations)).toBe(listDeclarations)
  })

  test('a month that is refused says which of the two it is', async () => {
    const { answers } = await cesu(
      ['explain'],
      `{"before":${request},"after":{"period":"2026-03"}}\n{"after":${request}}`,
    )
    const pointers = answers.map(({ error }) => error.errors.map(({ pointer }: { pointer: string }) => pointer))
    expect(pointers).toEqual([['/after/pay', '/after/hours'], ['/before']])
  })
})

describe('cesu estimate', () => {
  test('answers each line of the standard input, in order', async () => {
    const input = `${request}\n${request.replace('150000', '200000')}\n`
    const { answers, status, err } = await cesu(['estimate'], input)
    expect([status, err]).toEqual([0, ''])
    expect(answers.map(({ netCents }) => netCents)).toEqual([150_000, 200_000])
  })

  test('reads a file with a byte order mark, CRLF, empty lines and no end of line', async () => {
    const file = join(folder, 'windows.jsonl')
    await writeFile(file, `\uFEFF${request}\r\n\r\n  \r\n${request}`)
    const { answers, status } = await cesu(['estimate', file])
    expect([answers.length, status]).toEqual([2, 0])
    expect(answers[1]).toEqual(answers[0])
  })

  test('an empty input has no answer', async () => {
    expect(await cesu(['estimate'])).toMatchObject({ out: '', status: 0 })
  })

  test('a bad line has its reasons on its line, the others their answer, and the status is 1', async () => {
    const unreadable = ['{"period":', 'null', '[]', '"x"', '{"period":"2026-03"}{}', '\u0000']
    const wrong = [
      ...unreadable,
      request.replace('150000', '1e400'),
      request.replace('150000', '-1'),
      request.replace('"hours":100', '"hours":745,"inconnu":1'),
      request.replace('2026-03', '2018-12'),
      request.replace('}', ',"__proto__":{}}'),
    ]
    const { answers, status } = await cesu(['estimate'], [...wrong, request].join('\n'))
    expect(status).toBe(1)
    expect(answers).toHaveLength(wrong.length + 1)
    expect(answers.at(-1).netCents).toBe(150_000)
    expect(answers.slice(0, -1).map(({ error }) => error.line)).toEqual(wrong.map((_, index) => index + 1))
    const codes = answers.slice(0, -1).map(({ error }) => error.errors.map(({ code }: { code: string }) => code))
    expect(codes).toEqual([
      ['input.not_json'],
      ['input.not_an_object'],
      ['input.not_an_object'],
      ['input.not_an_object'],
      ['input.not_json'],
      ['input.not_json'],
      ['input.not_json'],
      ['input.invalid'],
      ['input.invalid', 'input.unknown_field'],
      ['period.not_covered'],
      ['input.not_json'],
    ])
  })

  test.each([
    ['a key written twice', request.replace('{', '{"hours":1,'), /« hours » est écrite deux fois/],
    ['a minus zero', request.replace(':100}', ':-0}'), /-0/],
  ])('[finding A9] %s is refused, as on every way in', async (_title, line, detail) => {
    const { answers, status } = await cesu(['estimate'], line)
    expect([answers.length, status]).toEqual([1, 1])
    expect(answers[0].error.errors[0].detail).toMatch(detail)
  })

  test('[finding A9] a line that is too long is that line’s problem: those before and after keep their answer', async () => {
    const longest = request.replace('}', `}${' '.repeat(1_048_576 - request.length)}`)
    const input = [request, longest, `${longest} `, 'x'.repeat(3_000_000), request].join('\n')
    const { answers, status, err } = await cesu(['estimate'], input)
    expect([status, err]).toEqual([1, ''])
    expect(answers.map(({ netCents, error }) => netCents ?? [error.line, error.code])).toEqual([
      150_000,
      150_000,
      [3, 'input.too_large'],
      [4, 'input.too_large'],
      150_000,
    ])
  })

  test('a refusal says field, cause, remedy and whose turn it is', async () => {
    const { answers } = await cesu(['estimate'], request.replace('2026-03', '2018-12'))
    expect(answers).toEqual([
      {
        error: {
          code: 'input.refused',
          title: 'Des données sont à corriger',
          detail: '1 donnée est à corriger.',
          line: 1,
          errors: [
            {
              pointer: '/period',
              code: 'period.not_covered',
              detail: 'Les barèmes sont connus de 2019-01 à 2026-12, puis prolongés jusqu’à 2049-12.',
              remedy: 'Indiquez un mois de 2019-01 à 2049-12.',
              actor: 'PARTNER',
            },
          ],
        },
      },
    ])
  })

  test('a letter cut between two reads of a long file stays whole', async () => {
    const file = join(folder, 'long.jsonl')
    // As long a name as is quoted back whole; a line of 125 bytes: the reads end at every place of it.
    await writeFile(file, `${`{"é${'à'.repeat(58)}":1}\n`.repeat(4_000)}${request}\n`)
    const { answers } = await cesu(['estimate', file])
    expect(answers).toHaveLength(4_001)
    const named = answers.slice(0, 4_000).map(({ error }) => error.errors.at(-1).pointer)
    expect(new Set(named)).toEqual(new Set([`/é${'à'.repeat(58)}`]))
  })

  test('stops quietly when nobody reads its output any more', async () => {
    const file = join(folder, 'many.jsonl')
    await writeFile(file, `${request}\n`.repeat(5_000))
    const child = spawn(process.execPath, [program, 'estimate', file])
    child.stdout.once('data', () => child.stdout.destroy())
    const status = new Promise<number | null>((resolve) => child.on('close', resolve))
    expect(await text(child.stderr)).toBe('')
    expect(await status).toBe(0)
  })
})
