import type { DeclarationInput } from '@cesu/domain/declarations'
import { applyHours } from '@cesu/domain/shared'
import { DecimalField, eurosInColumn, parseEuros } from '@cesu/ui/design'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { fieldIds } from './fields.ts'
import type { Employment } from './initialInput.ts'

interface PayFieldsProps {
  form: UseFormReturn<DeclarationInput>
  employment: Employment
}

/** The pay, by the hour or for the month, and whether it includes paid leave. */
export function PayFields({ form, employment }: PayFieldsProps) {
  const { control, setValue, getValues, watch, formState } = form
  const isHourly = watch('pay.kind') === 'NET_HOURLY'
  const choose = (kind: DeclarationInput['pay']['kind']) => {
    const hours = getValues('hours') ?? Number.NaN
    const total = applyHours(employment.netHourlyCents, Math.round(hours * 100))
    setValue('pay', { kind, amountCents: kind === 'NET_HOURLY' ? employment.netHourlyCents : total })
  }
  return (
    <>
      <RadioButtons
        legend="Salaire net déclaré"
        orientation="horizontal"
        options={[
          { label: 'Par heure', nativeInputProps: { checked: isHourly, onChange: () => choose('NET_HOURLY') } },
          { label: 'Total du mois', nativeInputProps: { checked: !isHourly, onChange: () => choose('NET') } },
        ]}
      />
      <Controller
        control={control}
        name="pay.amountCents"
        render={({ field }) => (
          <DecimalField
            id={fieldIds['pay.amountCents']}
            label={isHourly ? 'Salaire net par heure, en euros' : 'Salaire net total du mois, en euros'}
            hint={isHourly ? 'Rempli avec le salaire du contrat' : 'Par exemple 325,00'}
            hundredths={field.value}
            read={parseEuros}
            write={eurosInColumn}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={formState.errors.pay?.amountCents?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="paidLeaveIncluded"
        render={({ field }) => (
          <RadioButtons
            id={fieldIds.paidLeaveIncluded}
            legend="Les congés payés (10 %) sont-ils compris dans ce salaire ?"
            orientation="horizontal"
            options={[
              {
                label: 'Oui',
                nativeInputProps: { checked: field.value, onChange: () => field.onChange(true) },
              },
              { label: 'Non', nativeInputProps: { checked: !field.value, onChange: () => field.onChange(false) } },
            ]}
          />
        )}
      />
    </>
  )
}
