import { day, month } from '@cesu/ui/design'
import { client } from '../../api.ts'
import { type Asked, AskForm } from './AskForm.tsx'
import { ChangePage, type Changing } from './ChangePage.tsx'
import { useChange } from './useChange.ts'

const wantedLabels = { CORRECTION: 'La corriger', CANCELLATION: 'L’annuler' } as const

/** What an agent is asked, once the declaration can no longer be changed by who declared it. */
export const ChangeRequestPage = () => <ChangePage title="Demander un changement à l’Urssaf" form={Form} isRequest />

function Form({ declaration, inForce }: Changing) {
  const { employerId, period, id, employer, employee, changeableUntil } = declaration
  const change = useChange(declaration, {
    done: 'REQUESTED',
    send: ({ choice: wanted, text: explanation, idempotencyKey }: Asked<keyof typeof wantedLabels>) => {
      const input = { employerId, period, id, version: inForce.number, wanted, explanation }
      return client.declarations.requestChange.mutate(input, {
        context: { idempotencyKey: `${idempotencyKey}.${inForce.number}` },
      })
    },
  })
  return (
    <AskForm
      draft={`demande.${id}`}
      legend="Que demandez-vous ?"
      choices={wantedLabels}
      textOf={() => ({ label: 'Ce qui est faux, et ce qui est juste', isNeeded: true })}
      action="Envoyer la demande"
      change={change}
    >
      <p>
        <strong>{employee.name}</strong> chez <strong>{employer.name}</strong>, {month(period)}. Depuis le{' '}
        {day(changeableUntil)}, un agent de l’Urssaf traite les changements de cette déclaration. Il vous lit, puis
        décide.
      </p>
    </AskForm>
  )
}
