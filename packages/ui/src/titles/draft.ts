import { keepDraft, readDraft } from '../app/index.ts'
import { type JudgedTitles, refusedNumbers, type TypedTitles } from './judged.ts'

/** The name under which titles that are typed for a declaration are kept. */
export const titlesDraft = (declarationId: string): string => `titres.${declarationId}`

/** Keeps the titles that were refused, to be mended where more are given; nothing once all of them pay. */
export const keepRefused = (declarationId: string, judged: JudgedTitles): void =>
  keepDraft(titlesDraft(declarationId), { text: refusedNumbers(judged).join('\n') } satisfies TypedTitles)

/** Whether titles are typed for a declaration, and not given yet. */
export const hasTypedTitles = (declarationId: string): boolean =>
  Boolean((readDraft(titlesDraft(declarationId)) as TypedTitles | null)?.text)
