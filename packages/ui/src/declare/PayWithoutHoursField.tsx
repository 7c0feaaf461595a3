import type { DeclarationInput } from '@cesu/domain/declarations'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import type { UseFormReturn } from 'react-hook-form'
import { payWithoutHoursLabels } from '../cesu/index.ts'
import { fieldIds } from './fields.ts'

type Kind = NonNullable<DeclarationInput['payWithoutHours']>

/** What a month of 0 hours, presence included, pays: asked only then. The pay is that of the month, for there is no hour to multiply. */
export function PayWithoutHoursField({ form }: { form: UseFormReturn<DeclarationInput> }) {
  const { setValue, getValues, watch, formState } = form
  watch('payWithoutHours')
  // As it is now: where nothing is chosen any more, what is watched would be what the form was opened with.
  const chosen = getValues('payWithoutHours')
  if (watch('hours') !== 0 || watch('presenceHours') || watch('nightPresenceHours')) return null
  const choose = (kind: Kind) => {
    setValue('payWithoutHours', kind)
    if (getValues('pay.kind') !== 'NET_HOURLY') return
    setValue('pay.kind', 'NET')
    // Null until an amount is typed: the schema then says that it is missing.
    setValue('pay.amountCents', null as never)
  }
  const message = formState.errors.payWithoutHours?.message
  return (
    <RadioButtons
      id={fieldIds.payWithoutHours}
      legend="Aucune heure ce mois-ci : que paie-t-il ?"
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      options={(Object.entries(payWithoutHoursLabels) as [Kind, string][]).map(([kind, label]) => ({
        label,
        nativeInputProps: { checked: chosen === kind, onChange: () => choose(kind) },
      }))}
    />
  )
}
