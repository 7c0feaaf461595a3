import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'
import { type ProblemReason, problemKinds } from '@cesu/domain/problems'
import type { Refusal } from '@cesu/domain/shared'
import { countToCorrect, errorsOf } from '../../problem.ts'
import type { Command } from './command.ts'
import { fileError } from './file-errors.ts'

type Refused = { refusals: readonly Refusal[] }

/** A command that answers a question of the domain on each line of a file. */
export interface JsonLines<Question, Answer extends object> {
  name: string
  summary: string
  /** What a question is, in French, after « Lit ». */
  reads: string
  /** One line to try. */
  example: string
  parse: (value: unknown) => { input: Question } | Refused
  answer: (question: Question) => Answer | Refused
}

/** The command that reads one JSON question a line and writes one JSON answer a line, in the same order. */
export const jsonLines = <Question, Answer extends object>(lines: JsonLines<Question, Answer>): Command => ({
  summary: lines.summary,
  help: `Usage : cesu ${lines.name} [FICHIER]

Lit ${lines.reads} par ligne, en JSON, dans FICHIER ou sur l’entrée standard.
Écrit une réponse par ligne, en JSON, dans le même ordre. Une ligne vide est ignorée.
Une ligne refusée donne {"error":{…}} à sa place, et la commande finit avec le code 1.

Exemple :
  echo '${lines.example}' | cesu ${lines.name}
`,
  run: (args) => run(lines, args),
})

/** A line that has no answer: the kind of problem, where it is, and every reason with its remedy. */
interface LineError {
  code: 'input.malformed' | 'input.refused'
  title: string
  detail: string
  /** Number of the line in the file, from 1. */
  line: number
  errors: ProblemReason[]
}

/** Answers are written by packets of about this many characters. */
const PACKET_LENGTH = 65_536

const refused = (line: number, refusals: readonly Refusal[]): { error: LineError } => {
  const code = 'input.refused'
  const detail = countToCorrect(refusals.length)
  return { error: { code, title: problemKinds[code].title, detail, line, errors: errorsOf(refusals) } }
}

const malformed = (line: number): { error: LineError } => {
  const code = 'input.malformed'
  const remedy = 'Écrivez un objet JSON complet sur une seule ligne, par exemple {"period":"2026-03", …}.'
  const detail = 'Cette ligne n’est pas du JSON.'
  const errors: ProblemReason[] = [{ pointer: '', code: 'input.not_json', detail, remedy, actor: 'PARTNER' }]
  return { error: { code, title: problemKinds[code].title, detail, line, errors } }
}

/** The answer to one line of text; `line` is its number in the file. */
const answerLine = <Question, Answer extends object>(
  { parse, answer }: JsonLines<Question, Answer>,
  text: string,
  line: number,
): Answer | { error: LineError } => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return malformed(line)
  }
  const parsed = parse(value)
  const answered = 'refusals' in parsed ? parsed : answer(parsed.input)
  return 'refusals' in answered ? refused(line, answered.refusals) : answered
}

/** The lines of a text that comes in pieces, without their ends (LF or CRLF) nor a byte order mark. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let first = true
  for await (const piece of pieces) {
    const [start = '', ...lines] = (first ? piece.replace(/^\uFEFF/, '') : piece).split('\n')
    first = false
    rest += start
    for (const line of lines) {
      yield rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = line
    }
  }
  if (rest !== '') yield rest
}

/** The answers of a text, ready to write; `onRefused` is called for each line without an answer. */
async function* answersOf<Question, Answer extends object>(
  lines: JsonLines<Question, Answer>,
  pieces: AsyncIterable<string>,
  onRefused: () => void,
): AsyncGenerator<string> {
  let packet = ''
  let line = 0
  for await (const text of linesOf(pieces)) {
    line++
    if (text.trim() === '') continue
    const answer = answerLine(lines, text, line)
    if ('error' in answer) onRefused()
    packet += `${JSON.stringify(answer)}\n`
    if (packet.length < PACKET_LENGTH) continue
    yield packet
    packet = ''
  }
  if (packet !== '') yield packet
}

/** Runs the command; resolves to the exit status: 1 when a line was refused. */
async function run<Question, Answer extends object>(
  lines: JsonLines<Question, Answer>,
  args: string[],
): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [file, ...others] = positionals
  if (others.length > 0) throw new OperatorError(`Un seul fichier à la fois : cesu ${lines.name} [FICHIER].`)
  const input: Readable = file === undefined ? process.stdin : createReadStream(file)
  let status = 0
  const answers = answersOf(lines, input.setEncoding('utf8'), () => {
    status = 1
  })
  try {
    await pipeline(answers, process.stdout, { end: false })
  } catch (error) {
    throw file === undefined ? error : fileError(error, file)
  }
  return status
}
