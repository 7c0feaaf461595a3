import type { EmploymentProposalInput } from '@cesu/domain/proposals'
import { DayField, DecimalField, hoursInColumn, parseHours } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { fieldIds } from './fields.ts'
import type { Employer } from './proposal.ts'
import { WageFields } from './WageFields.tsx'

interface TermsFieldsProps {
  form: UseFormReturn<EmploymentProposalInput>
  territory: Employer['territory']
}

/** The terms of the contract, and the least wage that they allow. */
export function TermsFields({ form, territory }: TermsFieldsProps) {
  const { control, register, formState } = form
  const { errors } = formState
  return (
    <section className="fr-mb-3w">
      <h2 className="fr-h6 fr-mb-1w">Le contrat</h2>
      <Input
        label="Emploi"
        hintText="Par exemple : ménage et repassage"
        state={errors.activity ? 'error' : 'default'}
        stateRelatedMessage={errors.activity?.message}
        nativeInputProps={{ id: fieldIds.activity, autoComplete: 'off', ...register('activity') }}
      />
      <Controller
        control={control}
        name="startDay"
        render={({ field }) => (
          <DayField
            id={fieldIds.startDay}
            label="Premier jour du contrat"
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors.startDay?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="weeklyHours"
        render={({ field }) => (
          <DecimalField
            id={fieldIds.weeklyHours}
            label="Heures d’une semaine habituelle (facultatif)"
            hint="Par exemple 6,5 ou 6h30. Vide si les semaines ne se ressemblent pas."
            hundredths={typeof field.value === 'number' ? Math.round(field.value * 100) : undefined}
            read={parseHours}
            write={hoursInColumn}
            onChange={(hundredths) => field.onChange(hundredths === undefined ? null : hundredths / 100)}
            onBlur={field.onBlur}
            error={errors.weeklyHours?.message}
          />
        )}
      />
      <WageFields form={form} territory={territory} />
    </section>
  )
}
