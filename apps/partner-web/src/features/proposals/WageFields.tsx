import { type EmploymentProposalInput, levelJobs } from '@cesu/domain/proposals'
import { DecimalField, eurosInColumn, parseEuros, YesOrNo } from '@cesu/ui/design'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { fieldIds } from './fields.ts'
import { LeastWage } from './LeastWage.tsx'
import { LevelField } from './LevelField.tsx'
import type { Employer } from './proposal.ts'

interface WageFieldsProps {
  form: UseFormReturn<EmploymentProposalInput>
  territory: Employer['territory']
}

/** The last level that has a certificate. */
const LAST_CERTIFIED = 6

/** The level, what raises it, the paid leave, and the wage beside the least that they allow. */
export function WageFields({ form, territory }: WageFieldsProps) {
  const { control, watch, formState } = form
  const { errors } = formState
  const level = watch('level')
  return (
    <>
      <LevelField form={form} />
      {level >= 1 && level <= LAST_CERTIFIED && (
        <Controller
          control={control}
          name="certified"
          render={({ field }) => (
            <YesOrNo
              id={fieldIds.certified}
              legend={`Le salarié a-t-il le certificat de branche du niveau ${levelJobs[level - 1]?.numeral} ?`}
              hint="Il relève le salaire minimum."
              value={field.value}
              onChoose={field.onChange}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="leaveMode"
        render={({ field }) => (
          <>
            <YesOrNo
              id={fieldIds.leaveMode}
              legend="Comment les congés payés sont-ils réglés ?"
              yes="Compris dans le salaire (10 %)"
              no="Payés quand ils sont pris"
              value={field.value === 'INCLUDED'}
              onChoose={(isIncluded) => field.onChange(isIncluded ? 'INCLUDED' : 'TAKEN')}
            />
            {errors.leaveMode?.message && <p className="fr-error-text fr-mb-2w">{errors.leaveMode.message}</p>}
          </>
        )}
      />
      <Controller
        control={control}
        name="netHourlyCents"
        render={({ field }) => (
          <DecimalField
            id={fieldIds.netHourlyCents}
            label="Salaire net par heure, en euros"
            hint="Congés payés compris s’ils le sont. Par exemple 13,00"
            hundredths={field.value ?? undefined}
            read={parseEuros}
            write={eurosInColumn}
            onChange={(cents) => field.onChange(cents ?? null)}
            onBlur={field.onBlur}
            error={errors.netHourlyCents?.message}
          />
        )}
      />
      <LeastWage control={control} territory={territory} />
    </>
  )
}
