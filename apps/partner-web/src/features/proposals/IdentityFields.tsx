import type { EmploymentProposalInput } from '@cesu/domain/proposals'
import { DayField, YesOrNo } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { fieldIds } from './fields.ts'

interface IdentityFieldsProps {
  form: UseFormReturn<EmploymentProposalInput>
}

const names = {
  familyName: { label: 'Nom de famille', hint: 'Nom de naissance, comme sur la pièce d’identité' },
  givenNames: { label: 'Prénoms', hint: 'Tous, dans l’ordre de la pièce d’identité' },
} as const

/** Who the worker is, by four traits: compared by Urssaf once the employer has answered, never here. */
export function IdentityFields({ form: { control, register, watch, formState } }: IdentityFieldsProps) {
  const { errors } = formState
  const isNir = watch('numberKind') === 'NIR'
  const stateOf = (message: string | undefined) => ({
    state: message ? ('error' as const) : ('default' as const),
    stateRelatedMessage: message,
  })
  return (
    <section className="fr-mb-3w">
      <h2 className="fr-h6 fr-mb-1w">Le salarié</h2>
      {(['familyName', 'givenNames'] as const).map((name) => (
        <Input
          key={name}
          label={names[name].label}
          hintText={names[name].hint}
          {...stateOf(errors[name]?.message)}
          nativeInputProps={{ id: fieldIds[name], autoComplete: 'off', spellCheck: false, ...register(name) }}
        />
      ))}
      <Controller
        control={control}
        name="birthDay"
        render={({ field }) => (
          <DayField
            id={fieldIds.birthDay}
            label="Jour de naissance"
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors.birthDay?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="numberKind"
        render={({ field }) => (
          <YesOrNo
            id={fieldIds.numberKind}
            legend="Quel numéro de ce salarié avez-vous ?"
            yes="Sécurité sociale"
            no="Cesu"
            value={field.value === 'NIR'}
            onChoose={(chosen) => field.onChange(chosen ? 'NIR' : 'CESU')}
          />
        )}
      />
      <Input
        label={isNir ? 'Numéro de sécurité sociale' : 'Numéro Cesu du salarié'}
        hintText={
          isNir
            ? '15 caractères, clé comprise. Il n’est plus affiché nulle part ensuite.'
            : '14 chiffres, sur un bulletin de salaire Cesu'
        }
        {...stateOf(errors.number?.message)}
        nativeInputProps={{ id: fieldIds.number, autoComplete: 'off', spellCheck: false, ...register('number') }}
      />
    </section>
  )
}
