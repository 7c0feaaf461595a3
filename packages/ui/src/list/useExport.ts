import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BoundedCount } from '../design/format/amounts.ts'
import { cutFile, nameOf, piecesOf } from '../design/receivedFile.ts'
import { saveFile } from '../design/saveFile.ts'
import { rowCounter } from './rowCounter.ts'

/** Asks the server a whole list as a CSV file; the answer is read as it comes. */
export type AskFile = (question: unknown, signal: AbortSignal) => Promise<Response>

/** How far an export is. */
export interface ExportProgress {
  step: 'RUNNING' | 'DONE' | 'CANCELLED'
  /** Rows received. */
  rows: number
  /** Rows of the list; null before the server answers. */
  total: BoundedCount | null
  fileName: string
}

/** The progress is said once a second at most: a screen reader speaks each one. */
const SAID_EVERY_MS = 1_000

/** Takes a whole list away as a file: nothing is saved before its last row has come. */
export function useExport(askFile: AskFile) {
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (question: unknown) => {
      const controller = new AbortController()
      running.current = controller
      setProgress({ step: 'RUNNING', rows: 0, total: null, fileName: '' })
      try {
        const done = await receive(await askFile(question, controller.signal), setProgress)
        setProgress(done)
      } catch (error) {
        setProgress((last) => (last && controller.signal.aborted ? { ...last, step: 'CANCELLED' } : null))
        if (!controller.signal.aborted) throw error
      }
    },
  })
  return { progress, isPending, error, start: mutate, cancel: () => running.current?.abort() }
}

async function receive(response: Response, say: (progress: ExportProgress) => void): Promise<ExportProgress> {
  const progress: ExportProgress = { step: 'RUNNING', rows: 0, total: totalOf(response), fileName: nameOf(response) }
  if (response.ok) say(progress)
  const [chunks, rows] = [[] as Uint8Array<ArrayBuffer>[], rowCounter()]
  let saidAt = performance.now()
  for await (const piece of piecesOf(response, CUT)) {
    chunks.push(piece)
    progress.rows = rows(piece)
    if (performance.now() < saidAt + SAID_EVERY_MS) continue
    saidAt = performance.now()
    say({ ...progress })
  }
  saveFile(progress.fileName, new Blob(chunks, { type: 'text/csv;charset=utf-8' }))
  return { ...progress, step: 'DONE' }
}

const CUT = cutFile(
  'l’export s’est arrêté avant la fin',
  'Aucun fichier n’est enregistré. Réessayez. Si cela recommence, réduisez la liste avec les filtres.',
)

/** « 1260 », or « 10000+ » for more than that. */
function totalOf({ headers }: Response): BoundedCount {
  const text = headers.get('cesu-rows') ?? ''
  return { value: Number.parseInt(text, 10), atLeast: text.endsWith('+') }
}
