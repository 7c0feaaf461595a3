import type { DeclarationInput } from '@cesu/domain/declarations'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { type Control, Controller } from 'react-hook-form'
import { fieldIds } from './fields.ts'
import type { Employment } from './initialInput.ts'

interface ReliefFieldProps {
  control: Control<DeclarationInput>
  employment: Pick<Employment, 'exemption'>
}

/** True when the employer has an exemption that may be given up for the flat deduction by hour. */
export const hasReliefChoice = ({ exemption }: Pick<Employment, 'exemption'>): boolean =>
  exemption === 'AGE_70' || exemption === 'UNCAPPED'

/** Which relief the month takes; nothing where there is no choice. */
export function ReliefField({ control, employment }: ReliefFieldProps) {
  if (!hasReliefChoice(employment)) return null
  return (
    <Controller
      control={control}
      name="exemptionRenounced"
      render={({ field }) => (
        <RadioButtons
          id={fieldIds.exemptionRenounced}
          legend="Quel allègement l’employeur choisit-il ?"
          hintText="L’un ou l’autre : ils ne s’ajoutent pas."
          orientation="horizontal"
          options={[
            {
              label: 'L’exonération',
              nativeInputProps: { checked: !field.value, onChange: () => field.onChange(false) },
            },
            {
              label: 'La déduction par heure',
              nativeInputProps: { checked: field.value === true, onChange: () => field.onChange(true) },
            },
          ]}
        />
      )}
    />
  )
}
