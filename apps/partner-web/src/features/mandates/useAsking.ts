import { AskedPerson } from '@cesu/domain/mandates'
import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { Typed } from './draft.ts'
import { type AskedLine, askedLines } from './lines.ts'

/** A person, and the request that waits for their answer. */
export interface Asked {
  email: string
  id: string
}

/** What became of each line that was sent. */
export interface Verdicts {
  asked: readonly Asked[]
  already: readonly Asked[]
  refused: readonly { text: string; reasons: readonly string[] }[]
}

/** Sends the lines of the form; the same content sent again, whatever cut it, asks nobody twice. */
export function useAsking(onVerdicts: (verdicts: Verdicts) => void) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ text, acts, months }: Typed) => {
      const lines = askedLines(text)
      const input = { persons: lines.map(({ person }) => person), acts, months }
      const { verdicts } = await client.mandates.request.mutate(input, { context: { idempotencyKey: keyOf(input) } })
      return verdictsOf(lines, verdicts)
    },
    onSuccess: async (verdicts) => {
      onVerdicts(verdicts)
      await queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() })
    },
  })
}

type Answer = Awaited<ReturnType<typeof client.mandates.request.mutate>>['verdicts']

function verdictsOf(lines: readonly AskedLine[], answer: Answer): Verdicts {
  const of = (wanted: Answer[number]['outcome']) => answer.filter(({ outcome }) => outcome === wanted)
  const textOf = ({ rank }: Answer[number]): string => lines[rank]?.text ?? ''
  const person = ({ rank, id }: Answer[number]): Asked => ({ email: lines[rank]?.person.email ?? '', id: id ?? '' })
  return {
    asked: of('ASKED').map(person),
    already: of('ALREADY_ASKED').map(person),
    refused: of('REFUSED').map((one) => ({ text: textOf(one), reasons: reasonsOf(lines[one.rank], one) })),
  }
}

/** Why a line is refused, in the words of the rule for who types; else in those of the API, which name its fields. */
function reasonsOf(line: AskedLine | undefined, { errors }: Answer[number]): string[] {
  const said = AskedPerson.safeParse(line?.person).error?.issues.map(({ message }) => message) ?? []
  return said.length > 0 ? said : errors.map(({ detail, remedy }) => `${detail} ${remedy}`)
}
