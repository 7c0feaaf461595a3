import type { TitlesInput } from '@cesu/domain/vouchers'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useIdempotencyKey } from '../app/index.ts'
import { euros } from '../design/index.ts'
import { addedSentence, type JudgedTitles, titleCount } from './judged.ts'

/** What is sent once by its key. */
interface Keyed {
  context: { idempotencyKey: string }
}

interface TitleRequests {
  give: (titles: TitlesInput, keyed: Keyed) => Promise<JudgedTitles>
  takeBack: (uses: string[], keyed: Keyed) => Promise<{ released: readonly { faceValueCents: number }[] }>
  /** Reads again what is true, whatever came of it: refused, it is that another page has changed it. */
  onSettled: () => Promise<unknown>
}

/** Gives titles for a declaration and takes them back, and says what was done. */
export function useTitleActs({ give: giving, takeBack: takingBack, onSettled }: TitleRequests) {
  const [done, setDone] = useState({ message: '', times: 0 })
  const keyOf = useIdempotencyKey()
  const say = (message: string) => {
    keyOf.done()
    setDone(({ times }) => ({ message, times: times + 1 }))
  }
  const give = useMutation({
    mutationFn: (titles: TitlesInput) => giving(titles, { context: { idempotencyKey: keyOf({ titles }) } }),
    onSuccess: (answer) => say(addedSentence(answer)),
    onSettled,
  })
  const takeBack = useMutation({
    mutationFn: (uses: string[]) => takingBack(uses, { context: { idempotencyKey: keyOf({ uses }) } }),
    onSuccess: ({ released }, asked) => say(takenBack(released, asked.length)),
    onSettled,
  })
  return {
    done,
    give: {
      isPending: give.isPending,
      error: give.error,
      onGive: (titles: TitlesInput, told: (judged: JudgedTitles) => void) => give.mutate(titles, { onSuccess: told }),
    },
    takeBack: {
      isPending: takeBack.isPending,
      error: takeBack.error,
      onTakeBack: (ids: string[]) => takeBack.isPending || takeBack.mutate(ids),
    },
  }
}

/** What was taken back; what was remitted meanwhile is not. */
function takenBack(released: readonly { faceValueCents: number }[], asked: number): string {
  const sum = released.reduce((total, { faceValueCents }) => total + faceValueCents, 0)
  const stayed = asked - released.length
  const gone = `${titleCount(stayed)} ${stayed > 1 ? 'ne se reprennent' : 'ne se reprend'} plus : remis ou déjà repris entre-temps.`
  if (released.length === 0) return gone
  const taken = `${titleCount(released.length)} repris, ${euros(sum)} : ce salaire reste à verser autrement.`
  return stayed === 0 ? taken : `${taken} ${gone}`
}
