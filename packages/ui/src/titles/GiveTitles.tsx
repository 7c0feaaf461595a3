import type { TitlesInput } from '@cesu/domain/vouchers'
import { useRef, useState } from 'react'
import { useDraft } from '../app/index.ts'
import { ProblemAlert, problemOf } from '../design/index.ts'
import { titlesDraft } from './draft.ts'
import { askedTitles, type JudgedTitles, leftToMend, type TypedTitles, titlesFault } from './judged.ts'
import { TitlesField } from './TitlesField.tsx'

interface GiveTitlesProps {
  declarationId: string
  /** What came of those that were just sent with the declaration. */
  sent?: JudgedTitles | undefined
  isPending: boolean
  error: unknown
  /** Gives them; then told what came of each. */
  onGive: (titles: TitlesInput, told: (judged: JudgedTitles) => void) => void
}

/** More titles for a month that is declared: those that pay leave the field, those that are refused stay in it to be mended. */
export function GiveTitles({ declarationId, sent, isPending, error, onGive }: GiveTitlesProps) {
  const [typed, type] = useDraft<TypedTitles>(titlesDraft(declarationId), { text: '' })
  const [judged, setJudged] = useState<JudgedTitles | null>(sent ?? null)
  const [isAsked, setIsAsked] = useState(false)
  const fault = isAsked ? titlesFault(typed) : undefined
  // What was typed meanwhile is kept as well.
  const last = useRef(typed)
  last.current = typed
  const told = (answer: JudgedTitles) => {
    setJudged(answer)
    type({ ...last.current, text: leftToMend(last.current.text, answer) })
  }
  const id = `titres-${declarationId}`
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const asked = titlesFault(typed) === undefined ? askedTitles(typed) : undefined
        setIsAsked(asked === undefined)
        if (asked === undefined) document.getElementById(id)?.focus()
        else if (!isPending) onGive(asked, told)
      }}
    >
      <TitlesField id={id} typed={typed} onType={type} judged={judged} error={fault} />
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <button type="submit" className="fr-btn fr-btn--secondary" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Ajouter ces titres'}
      </button>
    </form>
  )
}
