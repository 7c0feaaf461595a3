import { mayRenounce } from '@cesu/domain/contributions'
import type { DeclarationInput } from '@cesu/domain/declarations'
import { type Control, Controller } from 'react-hook-form'
import { YesOrNo } from '../design/index.ts'
import { fieldIds } from './fields.ts'
import type { Situation } from './situation.ts'

interface ReliefFieldProps {
  control: Control<DeclarationInput>
  employment: Pick<Situation, 'exemption'>
}

/** Which relief the month takes; nothing where there is no choice. */
export function ReliefField({ control, employment }: ReliefFieldProps) {
  if (!mayRenounce(employment.exemption)) return null
  return (
    <Controller
      control={control}
      name="exemptionRenounced"
      render={({ field }) => (
        <YesOrNo
          id={fieldIds.exemptionRenounced}
          legend="Quel allègement l’employeur choisit-il ?"
          hint="L’un ou l’autre : ils ne s’ajoutent pas."
          yes="L’exonération"
          no="La déduction par heure"
          value={!field.value}
          onChoose={(exempted) => field.onChange(!exempted)}
        />
      )}
    />
  )
}
