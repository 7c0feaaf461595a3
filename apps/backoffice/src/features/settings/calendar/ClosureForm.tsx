import { lastClosableDay, MOST_CLOSED_DAYS } from '@cesu/domain/closures'
import { addDays } from '@cesu/domain/shared'
import { Details, day, ErrorSummary, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useId, useState } from 'react'
import { useClosures } from './useClosures.ts'

/** Characters of a reason. */
const MOST_REASON = 500

interface ClosureFormProps {
  today: string
  onDone: (message: string) => void
}

/** Closes days to come: which, and why. What is typed stays when it is refused. */
export function ClosureForm({ today, onDone }: ClosureFormProps) {
  const id = useId()
  const [typed, setTyped] = useState({ fromDay: '', untilDay: '', reason: '' })
  const [attempt, setAttempt] = useState(0)
  const { add } = useClosures(onDone)
  const [first, last] = [addDays(today, 1), lastClosableDay(today)]
  const faults = {
    fromDay: typed.fromDay === '' ? 'Choisissez le premier jour de fermeture.' : undefined,
    untilDay: undefined,
    reason: wordsFault(typed.reason, { missing: 'Dites pourquoi le service ferme.', most: MOST_REASON }),
  }
  const lacks = Object.entries(faults).flatMap(([name, message]) =>
    message ? [{ fieldId: `${id}-${name}`, message }] : [],
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (lacks.length > 0 || add.isPending) return
    // One day unless another is said.
    add.mutate({ ...typed, untilDay: typed.untilDay || typed.fromDay })
  }
  const problem = add.error && problemOf(add.error)
  const field = (name: keyof typeof typed) => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`)
    const related = (attempt > 0 && faults[name]) || (found && `${found.detail} ${found.remedy}`) || undefined
    return { state: related ? ('error' as const) : ('default' as const), stateRelatedMessage: related }
  }
  const native = (name: 'fromDay' | 'untilDay') => ({
    ...{ id: `${id}-${name}`, type: 'date', value: typed[name], max: last },
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <Details title="Ajouter une fermeture">
      <form noValidate className="cesu-text" onSubmit={send}>
        <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `${id}-${pointer.slice(1)}`} />}
        <Input
          label="Premier jour de fermeture"
          hintText={`Du ${day(first)} au ${day(last)} : un jour passé, ou aujourd’hui, ne se ferme pas.`}
          nativeInputProps={{ ...native('fromDay'), min: first }}
          {...field('fromDay')}
        />
        <Input
          label="Dernier jour de fermeture (facultatif)"
          hintText={`Vide : un seul jour. ${MOST_CLOSED_DAYS} jours au plus, premier et dernier compris (règle fixée par nous).`}
          nativeInputProps={{ ...native('untilDay'), min: typed.fromDay || first }}
          {...field('untilDay')}
        />
        <WordsField
          label="Pourquoi"
          hint="L’historique le garde, à côté des jours."
          {...{ id: `${id}-reason`, most: MOST_REASON, rows: 1, value: typed.reason }}
          onChange={(reason) => setTyped({ ...typed, reason })}
          error={field('reason').stateRelatedMessage}
        />
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={add.isPending}>
          {add.isPending ? 'Enregistrement…' : 'Fermer ces jours'}
        </button>
      </form>
    </Details>
  )
}
