import { Input } from '@codegouvfr/react-dsfr/Input'

interface ReasonFieldProps {
  id?: string
  value: string
  fault: string | undefined
  onChange: (reason: string) => void
}

/** Why an account or a team is changed: kept beside what changes. */
export const ReasonField = ({ id = 'reason', value, fault, onChange }: ReasonFieldProps) => (
  <Input
    label="Pourquoi"
    hintText="L’historique le garde, à côté de ce qui change"
    state={fault ? 'error' : 'default'}
    stateRelatedMessage={fault}
    nativeInputProps={{ id, value, autoComplete: 'off', onChange: ({ target }) => onChange(target.value) }}
  />
)
