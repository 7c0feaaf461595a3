import { yearOf } from '@cesu/domain/shared'
import type { z } from 'zod'
import { csvOf } from '../../../csv.ts'
import { listSealKeys } from '../../../documents/list-seal-keys.ts'
import { listContractsOfPerson } from '../../../employment-events/list-own-contracts.ts'
import type { Operation } from '../../../operation.ts'
import type { Page, pageInput } from '../../../page.ts'
import { listRepairsOfPerson } from '../../../repairs/report-error.ts'
import { listAccessOfWorker } from '../../../sharing/list-own-access.ts'
import { listGrantsOfWorker } from '../../../sharing/list-own-grants.ts'
import { listReceiptsOfWorker } from '../../../sharing/list-own-receipts.ts'
import { listOwnYear } from '../../../sharing/list-own-year.ts'
import { readSharingRegister } from '../../../sharing/read-register.ts'
import type { takeOwnData } from '../../../sharing/take-own-data.ts'
import { rowsFrom } from '../rows-from.ts'
import {
  accessColumns,
  lineOfAgent,
  lineOfControl,
  lineOfHelper,
  lineOfIssuer,
  lineOfOpening,
  lineOfReading,
  monthColumns,
} from './columns.ts'
import { readMe } from './read-me.ts'
import type { ArchivedFile } from './zip.ts'

/** Performs a reading for the worker who is signed in, or for anyone. */
export interface OwnDataReader {
  own: <I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<'CITIZEN', 'read', I, O, z.input<O>>,
    value: z.input<I>,
  ) => Promise<z.output<O>>
  published: <O extends z.ZodType>(
    operation: Operation<'ANYONE', 'read', z.ZodType, O, z.input<O>>,
  ) => Promise<z.output<O>>
}

/** Whose data, when, and what beginning to take them gave. */
interface OwnDataAbout {
  name: string
  at: Date
  today: string
  taken: z.output<typeof takeOwnData.output>
}

/** Rows that a page of a list asks for. */
const ROWS_A_PAGE = 200

/** Every file of a worker's data, each read when its turn comes, page by page: what was read is in memory no more. */
export async function* ownDataFiles(read: OwnDataReader, about: OwnDataAbout): AsyncGenerator<ArchivedFile> {
  const { agents, openings, helpers, issuers, controls, rectifications } = about.taken
  const months = () => monthsOf(read, yearOf(about.today))
  const readings = () => pagesOf(read, listAccessOfWorker)
  yield { name: 'LISEZ-MOI.txt', content: [readMe(about)] }
  yield { name: 'mois-de-travail.csv', content: csvOf(monthColumns, months()) }
  yield { name: 'mois-de-travail.json', content: jsonOf(months()) }
  yield { name: 'contrats.json', content: [written((await read.own(listContractsOfPerson, undefined)).asWorker)] }
  yield { name: 'erreurs.json', content: [written((await read.own(listRepairsOfPerson, undefined)).asWorker)] }
  yield { name: 'partages.json', content: [written((await read.own(listGrantsOfWorker, undefined)).grants)] }
  yield { name: 'acces.csv', content: csvOf(accessColumns, accessLines(readings(), about.taken)) }
  const others = { agents, openings, helpers, issuers, controls, rectifications }
  yield { name: 'acces.json', content: accessJson(readings(), others) }
  for await (const { grantId, number, ...receipt } of pagesOf(read, listReceiptsOfWorker)) {
    yield { name: `recus/recu-partage-${grantId}-${number}.json`, content: [written(receipt)] }
  }
  yield { name: 'cles-publiques.json', content: [written(await read.published(listSealKeys))] }
  yield { name: 'registre.json', content: [written(await read.published(readSharingRegister))] }
}

async function* monthsOf(read: OwnDataReader, lastYear: number) {
  for (let year: number | null = lastYear; year !== null; ) {
    const { months, previousYear }: z.output<typeof listOwnYear.output> = await read.own(listOwnYear, { year })
    yield* months
    year = previousYear
  }
}

type Listed<Row> = Operation<
  'CITIZEN',
  'read',
  z.ZodObject<typeof pageInput, z.core.$strict>,
  z.ZodType<Page<Row>>,
  // biome-ignore lint/suspicious/noExplicitAny: what `run` returns stays inside
  any
>

async function* pagesOf<Row>(read: OwnDataReader, operation: Listed<Row>): AsyncGenerator<Row> {
  const ask = (cursor: string | null) => read.own(operation, { cursor, limit: ROWS_A_PAGE })
  yield* rowsFrom(await ask(null), ask)
}

type Readings = AsyncIterable<z.output<typeof listAccessOfWorker.output>['rows'][number]>

async function* accessLines(
  readings: Readings,
  { agents, openings, helpers, issuers, controls }: OwnDataAbout['taken'],
) {
  for await (const reading of readings) yield lineOfReading(reading)
  yield* agents.map(lineOfAgent)
  yield* openings.map(lineOfOpening)
  yield* helpers.map(lineOfHelper)
  yield* issuers.map(lineOfIssuer)
  yield* controls.map(lineOfControl)
}

async function* accessJson(readings: Readings, others: OwnDataAbout['taken']) {
  yield '{"readings":'
  yield* jsonOf(readings)
  yield `,${JSON.stringify(others).slice(1)}\n`
}

/** An array of JSON, a row a line. */
async function* jsonOf(rows: AsyncIterable<unknown>) {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(row)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
