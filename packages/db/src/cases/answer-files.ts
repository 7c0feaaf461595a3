import type { Tx } from '../connection/client.ts'
import type { AnswerFile as AnswerFileRow, CaseFileScan } from '../model.ts'

/** A file that somebody puts with an answer to come. */
export type NewAnswerFile = Omit<AnswerFileRow, 'authorId'>

/** What became of it: `FULL` when who answers has as many as they may. */
export type AnswerFileKept = 'DONE' | 'ANSWERED' | 'OVER' | 'UNKNOWN' | 'FULL'

/** Keeps a file for an answer to come, for its author alone; of twenty at once, the case takes one at a time. */
export async function keepAnswerFile(tx: Tx, file: NewAnswerFile, atMost: number): Promise<AnswerFileKept> {
  const { id, questionId, name, type, sha256, scan, active, bytes, addedAt } = file
  const [row] = await tx.$queryRaw<[{ kept: AnswerFileKept }]>`
    SELECT keep_answer_file(
      ${questionId}::uuid, ${id}::uuid, ${name}, ${type}::"CaseFileType", ${sha256}, ${scan}::"CaseFileScan", ${active}, ${bytes},
      ${addedAt}, ${atMost}::int
    ) AS kept`
  return row.kept
}

/** Takes back a file that was not sent: nothing of it stays. False when it is not there, or is another's. */
export async function withdrawAnswerFile(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT withdraw_answer_file(${id}::uuid) AS done`
  return row.done
}

/** A file of an answer, as who answers reads it: sent, or to be. */
export interface AnswerFile {
  id: string
  questionId: string
  name: string
  size: number
  sha256: string
  scan: CaseFileScan
  isSent: boolean
}

/** Those of some questions, the oldest first: what was sent, and what who acts has not sent yet. */
export const listAnswerFiles = (tx: Tx, questionIds: readonly string[]): Promise<AnswerFile[]> =>
  tx.$queryRaw<AnswerFile[]>`
    SELECT id, question_id AS "questionId", name, size, sha256, scan, is_sent AS "isSent"
    FROM list_answer_files(${[...questionIds]}::uuid[])`

/** Sends these with the answer that was just written, and forgets the others; false when one of them is there no more. */
export async function sendAnswerFiles(
  tx: Tx,
  { questionId, files, at }: { questionId: string; files: readonly string[]; at: Date },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT send_answer_files(${questionId}::uuid, ${[...files]}::uuid[], ${at}) AS done`
  return row.done
}
