import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Actor } from '../../actor.ts'
import { csvCell } from '../../csv.ts'
import { readFile } from '../../files/read-file.ts'
import { readUpload } from '../../files/read-upload.ts'
import { readVerdicts } from '../../files/read-verdicts.ts'
import { perform } from '../../perform.ts'
import { reads } from './program.ts'
import { lineTypes } from './receive-upload.ts'
import type { Asked, RestRoute } from './route.ts'

const FILE = '/v1/files/:id'

type Verdicts = z.output<typeof readVerdicts.output>

/** Who asks the verdicts of a file, a program or somebody signed in, and where they are answered. */
type VerdictsAsked = Pick<Asked, 'platform' | 'value' | 'warn' | 'reply'> & { actor: Actor }

/** What came of each line, chunk after chunk as they are read by who asked, written as the file was. */
export async function verdictsOf({ platform, actor, value, warn, reply }: VerdictsAsked): Promise<Readable> {
  const ask = (chunk: number): Promise<Verdicts> =>
    perform(platform, readVerdicts, { actor: actor as never, value: { ...(value as object), chunk }, warn })
  const first = await ask(0)
  reply.type(`${first.format === 'CSV' ? 'text/csv' : 'application/x-ndjson'}; charset=utf-8`)
  return Readable.from(written(first, ask))
}

async function* written(first: Verdicts, ask: (chunk: number) => Promise<Verdicts>): AsyncGenerator<string> {
  const { header } = first
  if (header !== null) yield `${[header.text, 'statut', 'code', 'message'].join(header.delimiter)}\r\n`
  for (let [chunk, told] = [0, first]; told.lines.length > 0; chunk += 1, told = await ask(chunk)) {
    yield told.lines
      .map((line) => (header === null ? `${JSON.stringify(line)}\n` : inCsv(line, header.delimiter)))
      .join('')
  }
}

/** A line as it was sent, and what came of it after its last cell. */
function inCsv({ sent, status, errors }: Verdicts['lines'][number], delimiter: string): string {
  const codes = errors.map(({ code }) => code).join(' ')
  const message = errors.map(({ detail, remedy }) => `${detail} ${remedy}`).join(' ')
  return `${[sent, status, codes, csvCell(message)].join(delimiter)}\r\n`
}

/** Files that a program sent, whatever their lines are of: how far they were read, and what came of each line. */
export const fileRoutes: readonly RestRoute[] = [
  { method: 'GET', url: '/v1/uploads/:id', operation: readUpload, ...reads },
  { method: 'GET', url: FILE, operation: readFile, ...reads, problems: ['resource.not_found'] },
  {
    ...{ method: 'GET', url: `${FILE}/verdicts`, operation: readVerdicts, ...reads, perMinute: 60 },
    ...{ answers: null, file: lineTypes, serve: verdictsOf },
    problems: ['resource.not_found'],
  },
]
