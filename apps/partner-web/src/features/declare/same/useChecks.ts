import type { DeclarationInput } from '@cesu/domain/declarations'
import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../../api.ts'
import { inTurn } from './inTurn.ts'
import { type Verdict, verdictOf } from './line.ts'

/** Checks at once: the browser opens six connections to a server. */
const MOST = 4

/** What the server thinks of each input, by employment; asked as the page opens, and again on demand. */
export function useChecks(inputs: readonly DeclarationInput[]) {
  const queryClient = useQueryClient()
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const [round, setRound] = useState(0)
  const asked = JSON.stringify(inputs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    let isLeft = false
    const say = (id: string, verdict: Verdict) => isLeft || setVerdicts((all) => ({ ...all, [id]: verdict }))
    setVerdicts({})
    void inTurn(JSON.parse(asked) as DeclarationInput[], MOST, async (input) => {
      if (isLeft) return
      say(input.employmentId, { kind: 'CHECKING' })
      await queryClient
        .fetchQuery(api.declarations.check.queryOptions(input, { staleTime: 0 }))
        .then((check) => say(input.employmentId, verdictOf(check)))
        .catch((error) => say(input.employmentId, { kind: 'FAILED', problem: problemOf(error) }))
    })
    return () => {
      isLeft = true
    }
  }, [queryClient, asked, round])
  return { verdicts, again: () => setRound(round + 1) }
}
