import { isDay } from '@cesu/domain/shared'
import { DayField, nameOf, ProblemAlert, problemOf, refusalOf, saveFile, day as written } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { fileOf } from '../../api.ts'

/** A day that is over, to take away: each title used, released, remitted or reimbursed, then the totals. */
export function Reconciliation({ lastDay }: { lastDay: string }) {
  const id = useId()
  const [day, setDay] = useState(lastDay)
  const [isAsked, setIsAsked] = useState(false)
  const take = useMutation({
    mutationFn: async (asked: string) => {
      const response = await fileOf('rapprochement')({ day: asked }, new AbortController().signal)
      if (!response.ok) throw await refusalOf(response)
      saveFile(nameOf(response), await response.blob())
    },
  })
  const isRight = isDay(day) && day <= lastDay
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (isRight && !take.isPending) take.mutate(day)
    if (!isRight) {
      take.reset()
      document.getElementById(id)?.focus()
    }
  }
  return (
    <section aria-labelledby={`${id}-title`} className="fr-mt-4w">
      <h2 id={`${id}-title`} className="fr-h5">
        Rapprochement d’une journée
      </h2>
      <p className="cesu-text">
        Un fichier CSV : chaque titre utilisé, libéré, remis ou remboursé ce jour-là, puis le total de chacun, au
        centime.
      </p>
      <form noValidate className="cesu-text" onSubmit={send}>
        {take.error && <ProblemAlert problem={problemOf(take.error)} fieldId={() => id} />}
        <DayField
          {...{ id, label: 'Journée', value: day, onChange: setDay }}
          hint={`Une journée finie : au plus tard le ${written(lastDay)}.`}
          onBlur={() => undefined}
          error={isAsked && !isRight ? `Donnez un jour, au plus tard le ${written(lastDay)}.` : undefined}
        />
        <button
          type="submit"
          className="fr-btn fr-btn--secondary fr-icon-download-line fr-btn--icon-left"
          aria-disabled={take.isPending}
        >
          {take.isPending ? 'Préparation…' : 'Télécharger la journée (CSV)'}
        </button>
        <p role="status" className="fr-mt-1w">
          {take.isSuccess && 'Le fichier est enregistré dans vos téléchargements.'}
        </p>
      </form>
    </section>
  )
}
