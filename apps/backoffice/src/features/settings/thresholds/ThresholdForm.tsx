import { lastThresholdDay, thresholdAmount, thresholdBounds, thresholds } from '@cesu/domain/thresholds'
import { Details, day, ProblemAlert, problemOf, WordsField } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useId, useState } from 'react'
import type { FormVersion } from '../../../useFormVersion.ts'
import type { ThresholdRow } from './threshold.ts'
import { useThreshold } from './useThreshold.ts'

interface ThresholdFormProps {
  form: FormVersion
  row: ThresholdRow
  today: string
  onDone: (message: string) => void
}

/** Changes a threshold: to what, from which day, why. What is typed stays when it is refused. */
export function ThresholdForm({ form, row: { threshold, value, changes }, today, onDone }: ThresholdFormProps) {
  const { label, usual, unit } = thresholds[threshold]
  const id = useId()
  const [typed, setTyped] = useState({ value: '', fromDay: today, reason: '' })
  const change = useThreshold(form, onDone)
  // What it was: the values before, the first one included, without that of today.
  const earlier = [...new Set([...changes.map((one) => one.value), usual])].filter((one) => one !== value).slice(0, 3)
  const send = (event: FormEvent) => {
    event.preventDefault()
    // What is no number, or too long a one, is refused by the server, with the rest: 0 is below every bound.
    const asked = Number(typed.value.replaceAll(/\s/g, ''))
    if (!change.isPending)
      change.mutate({
        ...{ threshold, version: form.version },
        ...typed,
        value: Number.isSafeInteger(asked) ? asked : 0,
      })
  }
  const problem = change.error && problemOf(change.error)
  const field = (name: keyof typeof typed) => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`)
    const related = found && `${found.detail} ${found.remedy}`
    return { state: found ? ('error' as const) : ('default' as const), stateRelatedMessage: related }
  }
  const native = (name: keyof typeof typed) => ({
    id: `${id}-${name}`,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <Details title={`Changer : ${label}`}>
      <form noValidate className="cesu-text" onSubmit={send}>
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `${id}-${pointer.slice(1)}`} />}
        <Input
          label={`Nouvelle valeur, en ${unit}`}
          hintText={`Un nombre entier, ${thresholdBounds(threshold)}. Aujourd’hui : ${thresholdAmount(threshold, value)}.`}
          nativeInputProps={{ ...native('value'), inputMode: 'numeric', autoComplete: 'off' }}
          {...field('value')}
        />
        {earlier.length > 0 && (
          <ul className="fr-tags-group" aria-label="Reprendre une valeur d’avant">
            {earlier.map((one) => (
              <li key={one}>
                <button type="button" className="fr-tag" onClick={() => setTyped({ ...typed, value: String(one) })}>
                  Remettre {thresholdAmount(threshold, one)}
                </button>
              </li>
            ))}
          </ul>
        )}
        <Input
          label="Premier jour"
          hintText={`D’aujourd’hui au ${day(lastThresholdDay(today))}. Aujourd’hui : dès le prochain appel.`}
          nativeInputProps={{ ...native('fromDay'), type: 'date', min: today, max: lastThresholdDay(today) }}
          {...field('fromDay')}
        />
        <WordsField
          label="Pourquoi"
          hint="L’historique le garde, à côté de ce qui change."
          {...{ id: `${id}-reason`, most: 500, rows: 1, value: typed.reason }}
          onChange={(reason) => setTyped({ ...typed, reason })}
          error={field('reason').stateRelatedMessage}
        />
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={change.isPending}>
          {change.isPending ? 'Enregistrement…' : 'Changer le seuil'}
        </button>
      </form>
    </Details>
  )
}
