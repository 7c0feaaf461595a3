import { PartnerKind } from '@cesu/domain/agents'
import { partnerKindNames } from '@cesu/domain/mandates'
import type { ProblemDetails } from '@cesu/domain/problems'
import { ProblemAlert } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import { ReasonField } from './ReasonField.tsx'
import { faultIn } from './RightsFields.tsx'
import type { Team } from './rights.ts'

interface TeamFormProps {
  /** Starts each id of its fields. */
  id: string
  initial: Pick<Team, 'name' | 'partnerKinds'>
  /** The kinds that other teams receive, with the name of the team. */
  taken: ReadonlyMap<PartnerKind, string>
  button: string
  isPending: boolean
  problem: ProblemDetails | null
  onSend: (team: Pick<Team, 'name' | 'partnerKinds'> & { reason: string }) => void
}

/** What a team is called and which partners’ cases it receives: a kind that another team receives is first taken from it. */
export function TeamForm({ id, initial, taken, button, isPending, problem, onSend }: TeamFormProps) {
  const [name, setName] = useState(initial.name)
  const [partnerKinds, setKinds] = useState(initial.partnerKinds)
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) onSend({ name, partnerKinds, reason })
  }
  const nameFault = faultIn(problem, 'name')
  const kindsFault = faultIn(problem, 'partnerKinds')
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `${id}-${pointer.slice(1)}`} />}
      <Input
        label="Nom de l’équipe"
        state={nameFault ? 'error' : 'default'}
        stateRelatedMessage={nameFault}
        nativeInputProps={{
          ...{ id: `${id}-name`, autoComplete: 'off', value: name },
          onChange: ({ target }) => setName(target.value),
        }}
      />
      <Checkbox
        id={`${id}-partnerKinds`}
        small
        legend="Reçoit les dossiers des partenaires de ces genres"
        hintText="Les dossiers déjà ouverts restent à leur équipe."
        state={kindsFault ? 'error' : 'default'}
        stateRelatedMessage={kindsFault}
        options={Object.values(PartnerKind).map((kind) => {
          const other = taken.get(kind)
          return {
            label: partnerKindNames[kind],
            ...(other && { hintText: `Reçu par ${other}` }),
            nativeInputProps: {
              checked: partnerKinds.includes(kind),
              onChange: ({ target }) =>
                setKinds(target.checked ? [...partnerKinds, kind] : partnerKinds.filter((one) => one !== kind)),
            },
          }
        })}
      />
      <ReasonField id={`${id}-reason`} value={reason} fault={faultIn(problem, 'reason')} onChange={setReason} />
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : button}
      </button>
    </form>
  )
}
