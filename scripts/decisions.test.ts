import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../docs/decisions')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const files = readdirSync(folder).filter((file) => file !== 'README.md' && file !== '000-template.md')

/** The lines of the index: its number and file, its title, its state. */
const index = [...read('README.md').matchAll(/^\| \[(\d{3})\]\((.+)\) \| (.+) \| (.+) \|$/gm)]

test('each decision has its line in the index, with its title, in the order of numbers', () => {
  const wanted = files.toSorted().map((file) => {
    const [, number, title] = /^# (\d{3}) – (.+)$/m.exec(read(file)) ?? []
    return [number, file, title]
  })
  expect(index.map(([, number, file, title]) => [number, file, title])).toEqual(wanted)
  expect(wanted.length).toBeGreaterThan(0)
})

test('no two decisions have the same number, and a file begins with its own', () => {
  const numbers = index.map(([, number]) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const [, number, file] of index) expect(file).toMatch(new RegExp(`^${number}-`))
})

test('a state is « in force », or names the decision that replaces it', () => {
  const numbers = index.map(([, number]) => number)
  for (const [line, , , , state = ''] of index) {
    const replacement = /^replaced by (\d{3})$/.exec(state)?.[1]
    expect(state === 'in force' || numbers.includes(replacement), line).toBe(true)
  }
})

test.each(files)('%s follows the template', (file) => {
  const parts = (text: string) => [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part)
  const optional = (part: string | undefined) => part !== 'Measured'
  expect(parts(read(file)).filter(optional)).toEqual(parts(read('000-template.md')).filter(optional))
})
