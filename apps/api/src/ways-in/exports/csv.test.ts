import { buffer, text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { csvOf } from '../../csv.ts'
import { exportDeclarations } from '../../declarations/export-declarations.ts'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { type ExportCell, listExport } from '../../list-export.ts'

const columns = { Cellule: (cell: ExportCell) => cell }

async function* these(...cells: ExportCell[]) {
  yield* cells
}

const written = async (cell: ExportCell) => (await text(csvOf(columns, these(cell)))).split('"Cellule"\n')[1]

test('a file begins with the mark of UTF-8 and the titles of its columns, even without a row', async () => {
  const file = await buffer(csvOf({ Référence: () => null, 'Salaire net': () => null }, these()))
  expect(file.toString()).toBe('\uFEFF"Référence";"Salaire net"\n')
})

test.each([
  ['a text', 'Épinard', '"Épinard"\n'],
  ['a sum', '=SUM(A1)', '"\'=SUM(A1)"\n'],
  ['a plus', '+33 1', '"\'+33 1"\n'],
  ['a minus', '-cmd', '"\'-cmd"\n'],
  ['an at sign', '@x', '"\'@x"\n'],
  ['a tab', '\t=1', '"\'=1"\n'],
  ['a carriage return', '\r=1', '"\'=1"\n'],
  ['spaces of any kind, then a formula', ' \u00A0\n=1', '"\'=1"\n'],
  ['a wide equals sign', '＝1', '"\'＝1"\n'],
  ['a formula behind a semicolon, a comma, a quote', 'a;=1,=2"=3', '"a;=1,=2""=3"\n'],
  ['a new line', 'a\n=b', '"a\n=b"\n'],
  ['an amount', 123_456, '1234,56\n'],
  ['a negative amount, which stays one', -5, '-0,05\n'],
  ['zero', 0, '0,00\n'],
  ['nothing', null, '\n'],
])('%s', async (_title, cell, line) => expect(await written(cell)).toBe(line))

test('a file that nobody reads asks for no more rows, and closing it stops them', async () => {
  let asked = 0
  let isStopped = false
  async function* endless() {
    try {
      for (;;) {
        asked += 1
        yield 'ligne '.repeat(200)
      }
    } finally {
      isStopped = true
    }
  }
  const file = csvOf(columns, endless())
  await wait(100)
  const soon = asked
  await wait(100)
  expect(asked).toBe(soon)
  expect(soon).toBeLessThan(1_000)
  file.destroy()
  await expect.poll(() => isStopped).toBe(true)
})

test('rows that fail make a file that fails', async () => {
  async function* failing() {
    yield 'ligne'
    throw new Error('no more')
  }
  await expect(text(csvOf(columns, failing()))).rejects.toThrow('no more')
})

test('the columns of an export are those of the rows that its operation lets out', () => {
  // @ts-expect-error a declaration has no such field
  listExport({ name: 'x', operation: listDeclarations, columns: { X: ({ nir }) => nir } })
  // @ts-expect-error a field that holds no cell
  listExport({ name: 'x', operation: listDeclarations, columns: { X: (row) => row } })
  expect(Object.keys(exportDeclarations.columns)).toContain('Référence')
})
