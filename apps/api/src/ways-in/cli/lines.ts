import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import type { CallerKind } from '@cesu/domain/permissions'
import type { ProblemReason } from '@cesu/domain/problems'
import type { z } from 'zod'
import { anyone } from '../../actors/anyone.ts'
import type { Operation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Computing } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { parseStrictJson } from '../../strict-json.ts'
import type { Command } from './command.ts'
import { fileError } from './file-errors.ts'

/** An operation that the command line performs line by line: whoever types it is anyone, so it computes and opens no database. */
// biome-ignore lint/suspicious/noExplicitAny: any such operation, whatever its answer and its input
export type LineOperation = Operation<any, 'compute', z.ZodType, z.ZodType, any>

/** The word of the table of contents; an operation that anyone may not hold does not compile. */
export const lines = <K extends CallerKind, O extends LineOperation>(
  operation: O & Operation<K, 'compute', O['input'], O['output']> & ('ANYONE' extends K ? unknown : never),
): O => operation

/** All that a line needs: the time of day, and a minute at most. */
const here: Computing = { config: { requestBudgetMs: 60_000, identity: null }, now: () => new Date() }

/** The command that reads one JSON question a line and writes one JSON answer a line, in the same order. */
export const lineCommand = (name: string, operation: LineOperation): Command => ({
  summary: operation.title,
  help: `Usage : cesu ${name} [FICHIER]

${operation.title}.

Lit une demande par ligne, en JSON, dans FICHIER ou sur l’entrée standard.
Écrit une réponse par ligne, en JSON, dans le même ordre. Une ligne vide est ignorée.
Une ligne refusée donne {"error":{…}} à sa place, et la commande finit avec le code 1.

Exemple :
  echo '${JSON.stringify(operation.example)}' | cesu ${name}
`,
  run: (args) => run(name, operation, args),
})

/** A line that has no answer: the problem, every reason with its remedy, and where it is. */
interface LineError {
  code: string
  title: string
  detail: string
  /** Number of the line in the file, from 1. */
  line: number
  errors: readonly ProblemReason[]
}

/** Answers are written by packets of about this many characters. */
const PACKET_LENGTH = 65_536

/** Most characters of a line: no question needs as many, and what is longer is not kept in memory. */
const LONGEST_LINE = 1_048_576

const notJson = (cause: unknown): Problem => {
  const remedy = 'Écrivez un objet JSON complet sur une seule ligne, par exemple {"period":"2026-03", …}.'
  const detail = cause instanceof Problem ? cause.message : 'Cette ligne n’est pas du JSON.'
  const errors: ProblemReason[] = [{ pointer: '', code: 'input.not_json', detail, remedy, actor: 'PARTNER' }]
  return new Problem('input.malformed', { detail, errors }, { cause })
}

const tooLong = (): Problem => {
  const remedy = 'Écrivez chaque demande sur une ligne à elle.'
  const detail = 'Cette ligne dépasse 1 048 576 caractères.'
  const errors: ProblemReason[] = [{ pointer: '', code: 'input.too_large', detail, remedy, actor: 'PARTNER' }]
  return new Problem('input.too_large', { detail, errors })
}

/** The value of a line, which means one thing only, as on every other way in; the line is null when it is too long. */
const readJson = (text: string | null): unknown => {
  if (text === null) throw tooLong()
  try {
    return parseStrictJson(text)
  } catch (error) {
    throw notJson(error)
  }
}

/** The answer to one line of text; `line` is its number in the file. A defect is no answer: it ends the command. */
async function answerLine(
  operation: LineOperation,
  text: string | null,
  line: number,
): Promise<object | { error: LineError }> {
  try {
    return (await perform(here, operation, { actor: anyone, value: readJson(text) })) as object
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code, kind, message: detail, errors } = error
    return { error: { code, title: kind.title, detail, line, errors } }
  }
}

/** A line, or what has come of it: null once it is too long. */
const longerBy = (line: string | null, piece: string): string | null =>
  line === null || line.length + piece.length > LONGEST_LINE ? null : line + piece

/** The lines of a text that comes in pieces, without their ends (LF or CRLF) nor a byte order mark; null for one too long. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest: string | null = ''
  let first = true
  for await (const piece of pieces) {
    const [start = '', ...lines] = (first ? piece.replace(/^\uFEFF/, '') : piece).split('\n')
    first = false
    rest = longerBy(rest, start)
    for (const line of lines) {
      yield rest?.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = longerBy('', line)
    }
  }
  if (rest !== '') yield rest
}

/** The answers of a text, ready to write; `onRefused` is called for each line without an answer. */
async function* answersOf(
  operation: LineOperation,
  pieces: AsyncIterable<string>,
  onRefused: () => void,
): AsyncGenerator<string> {
  let packet = ''
  let line = 0
  for await (const text of linesOf(pieces)) {
    line++
    if (text?.trim() === '') continue
    const answer = await answerLine(operation, text, line)
    if ('error' in answer) onRefused()
    packet += `${JSON.stringify(answer)}\n`
    if (packet.length < PACKET_LENGTH) continue
    yield packet
    packet = ''
  }
  if (packet !== '') yield packet
}

/** Runs the command; resolves to the exit status: 1 when a line was refused. */
async function run(name: string, operation: LineOperation, args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [file, ...others] = positionals
  if (others.length > 0) throw new OperatorError(`Un seul fichier à la fois : cesu ${name} [FICHIER].`)
  const input: Readable = file === undefined ? process.stdin : createReadStream(file)
  let status = 0
  const answers = answersOf(operation, input.setEncoding('utf8'), () => {
    status = 1
  })
  try {
    await pipeline(answers, process.stdout, { end: false })
  } catch (error) {
    throw file === undefined ? error : fileError(error, file)
  }
  return status
}
