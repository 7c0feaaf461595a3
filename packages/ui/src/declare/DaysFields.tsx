import type { DeclarationInput } from '@cesu/domain/declarations'
import { firstDay, isPeriod, lastDay } from '@cesu/domain/shared'
import { useState } from 'react'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { DayField, day, month } from '../design/index.ts'
import { fieldIds } from './fields.ts'

const labels = {
  startDay: 'Premier jour travaillé',
  endDay: 'Dernier jour travaillé',
  paymentDay: 'Jour du paiement',
} as const

const names = ['startDay', 'endDay', 'paymentDay'] as const

/** The days of the month in one line, which most months keep; their fields when they are to be changed or are wrong. */
export function DaysFields({ form }: { form: UseFormReturn<DeclarationInput> }) {
  const { control, watch, formState } = form
  // « Modifier » of the check leads to one of them.
  const [isOpen, setIsOpen] = useState(() => names.some((name) => `#${fieldIds[name]}` === window.location.hash))
  const { errors } = formState
  const isWrong = names.some((name) => errors[name])
  if (!isOpen && !isWrong) {
    return (
      <p className="fr-mb-3w">
        {sentenceOf(watch())}{' '}
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsOpen(true)}>
          Modifier les dates
        </button>
      </p>
    )
  }
  return (
    <div className="fr-grid-row fr-grid-row--gutters fr-mb-2w">
      {names.map((name) => (
        <div key={name} className="fr-col-12 fr-col-sm-4">
          <Controller
            control={control}
            name={name}
            render={({ field }) => (
              <DayField
                id={fieldIds[name]}
                label={labels[name]}
                value={field.value ?? ''}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors[name]?.message}
              />
            )}
          />
        </div>
      ))}
    </div>
  )
}

/** « Tout novembre 2026, payé le 30/11/2026. » */
function sentenceOf({ period, startDay, endDay, paymentDay }: DeclarationInput): string {
  const isWhole = isPeriod(period) && startDay === firstDay(period) && endDay === lastDay(period)
  const days = isWhole ? `Tout ${month(period)}` : `Du ${day(startDay)} au ${day(endDay)}`
  return `${days}, payé le ${day(paymentDay)}.`
}
