import { stageLabels } from '@cesu/domain/habilitations'
import { staffRoleLabels } from '@cesu/domain/permissions'
import { Confirmed, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { client } from '../../api.ts'
import { type Invitation, invitationTexts, sentText } from './staff.ts'
import { useStaffChange } from './useStaffChange.ts'

/** An invitation that waits: for whom, until when, and the way to send it again or take it back. */
export function InvitationCard({ invitation, onDone }: { invitation: Invitation; onDone: (message: string) => void }) {
  const { id, email, role, stage, linkNumber, invitedByName, invitedAt, expiresAt, state, canBeSentAgain } = invitation
  const again = useStaffChange(client.staff.renewInvitation.mutate, (_sent, answer) =>
    onDone(`${sentText(email, answer)} Le lien d’avant ne sert plus.`),
  )
  const withdrawal = useStaffChange(client.staff.withdrawInvitation.mutate, () =>
    onDone(`L’invitation de ${email} est retirée : son lien ne sert plus.`),
  )
  return (
    <>
      <p className="cesu-card__title fr-mb-1v">{email}</p>
      <p className="fr-text--sm fr-mb-1w">
        {staffRoleLabels[role]}, {stageLabels[stage].toLowerCase()}. Invitée par {invitedByName} le {instant(invitedAt)}
        . {invitationTexts[state]}
        {state === 'WAITING' && `, jusqu’au ${instant(expiresAt)}`}.
      </p>
      {again.error && <ProblemAlert problem={problemOf(again.error)} />}
      {canBeSentAgain && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm fr-mr-1w fr-mb-1w"
          aria-disabled={again.isPending}
          onClick={() => again.isPending || again.mutate({ id, linkNumber })}
        >
          Renvoyer<span className="fr-sr-only"> à {email}</span>
        </button>
      )}
      <Confirmed
        label="Retirer l’invitation"
        of={`de ${email}`}
        question={`Retirer l’invitation de ${email} ? Son lien ne servira plus.`}
        confirm="Oui, retirer"
        keep="Ne rien changer"
        isPending={withdrawal.isPending}
        error={withdrawal.error}
        onConfirm={() => withdrawal.mutate({ id })}
      />
    </>
  )
}
