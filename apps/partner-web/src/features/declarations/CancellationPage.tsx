import { type CancellationReason, cancellationReasonLabels } from '@cesu/domain/declarations'
import { euros, month } from '@cesu/ui/design'
import { ToBeReleased } from '@cesu/ui/titles'
import { client } from '../../api.ts'
import { type Asked, AskForm } from './AskForm.tsx'
import { ChangePage, type Changing } from './ChangePage.tsx'
import { useChange } from './useChange.ts'

/** The end of a declaration: why, then one button that says what it does. */
export const CancellationPage = () => <ChangePage title="Annuler la déclaration" form={Form} />

function Form({ declaration, inForce }: Changing) {
  const { employerId, period, id, employer, employee, titles } = declaration
  const change = useChange(declaration, {
    done: 'CANCELLED',
    send: ({ choice: reason, text, idempotencyKey }: Asked<CancellationReason>) => {
      const comment = text.trim() === '' ? null : text
      const input = { employerId, period, id, version: inForce.number, reason, comment }
      return client.declarations.cancel.mutate(input, {
        context: { idempotencyKey: `${idempotencyKey}.${inForce.number}` },
      })
    },
  })
  return (
    <AskForm
      draft={`annulation.${id}`}
      legend="Pourquoi l’annulez-vous ?"
      choices={cancellationReasonLabels}
      textOf={(reason) =>
        reason === 'OTHER'
          ? { label: 'Dites laquelle', isNeeded: true }
          : { label: 'Précision (facultatif)', isNeeded: false }
      }
      action="Annuler cette déclaration"
      change={change}
    >
      <p>
        <strong>{employee.name}</strong> chez <strong>{employer.name}</strong>, {month(period)} :{' '}
        {euros(inForce.contributionsCents)} de cotisations ne seront plus dues. La déclaration reste lisible, avec son
        histoire. Elle ne pourra pas être rétablie, mais le mois pourra être déclaré de nouveau.
      </p>
      {titles && <ToBeReleased uses={titles.uses} />}
    </AskForm>
  )
}
