import type { ProblemDetails } from '@cesu/domain/problems'
import { problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, client } from '../../../api.ts'
import { type BatchLine, findBatch, forgetBatch, keepBatch, type Outcome } from './batch.ts'
import { inTurn } from './inTurn.ts'
import { sentencesOf } from './line.ts'

/** Declarations that are sent at once. */
const MOST = 3

/**
 * The sending of the declarations of a month: each by itself, with its key, so that it may be stopped, cut or reloaded anywhere and
 * taken up again without making one twice.
 */
export function useBatch(period: string) {
  const queryClient = useQueryClient()
  const [lines, setLines] = useState(() => findBatch(period))
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<ProblemDetails | null>(null)
  const mustStop = useRef(false)
  const send = useMutation({
    mutationFn: ({ input, idempotencyKey }: BatchLine) =>
      client.declarations.submit.mutate(input, { context: { idempotencyKey } }),
  })
  useEffect(
    () => () => {
      mustStop.current = true
    },
    [],
  )
  // From what is kept, and not from what is shown: an answer may come when the page is left.
  const settle = (line: BatchLine, outcome: Outcome) => {
    const next = findBatch(period)?.map((one) =>
      one.idempotencyKey === line.idempotencyKey ? { ...one, outcome } : one,
    )
    if (next) keepBatch(period, next)
    setLines(next ?? null)
  }
  const sendOne = async (line: BatchLine) => {
    if (mustStop.current) return
    try {
      const { id, reference } = await send.mutateAsync(line)
      settle(line, { kind: 'SENT', id, reference })
    } catch (error) {
      const refused = refusalOf(problemOf(error))
      if (refused) return settle(line, refused)
      // Neither registered nor refused, as far as anyone knows: the rest waits, and so does this one.
      mustStop.current = true
      setProblem(problemOf(error))
    }
  }
  const run = async (all: readonly BatchLine[]) => {
    mustStop.current = false
    setProblem(null)
    setRunning(true)
    await inTurn(
      all.filter(({ outcome }) => outcome === undefined),
      MOST,
      sendOne,
    )
    setRunning(false)
    await queryClient.invalidateQueries({ queryKey: api.declarations.pathKey() })
    await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
  }
  return {
    lines,
    isRunning,
    problem,
    start: (all: BatchLine[]) => {
      keepBatch(period, all)
      setLines(all)
      void run(all)
    },
    stop: () => {
      mustStop.current = true
    },
    resume: () => lines && void run(lines),
    /** Forgets what is not sent. */
    leave: () => {
      forgetBatch(period)
      setLines(null)
      setProblem(null)
    },
  }
}

/** What the server decided against, and will decide against again; null for what another try may change. */
function refusalOf({ status, code, title, detail, errors }: ProblemDetails): Outcome | null {
  if (code === 'declaration.refused' || code === 'declaration.figures_changed')
    return { kind: 'REFUSED', sentences: sentencesOf(errors) }
  const isFinal = status === 400 || status === 403 || status === 404 || status === 422
  return isFinal ? { kind: 'REFUSED', sentences: [`${title}. ${detail ?? ''}`.trim()] } : null
}
