import { stageLabels } from '@cesu/domain/habilitations'
import { staffRoleLabels } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import { Confirmed, Details, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { RightsFields } from './RightsFields.tsx'
import type { Member, Rights } from './staff.ts'
import { useStaffChange } from './useStaffChange.ts'

interface MemberCardProps {
  member: Member
  onDone: (message: string) => void
}

/** A person: what they may do, when they last came, and what may be changed of it; of oneself, nothing. */
export function MemberCard({ member, onDone }: MemberCardProps) {
  const { email, role, stage, active, lastSignedInAt, isOneself } = member
  return (
    <>
      <p className="cesu-card__title fr-mb-1v">
        {fullName(member)}{' '}
        <Badge small noIcon severity={active ? 'success' : 'info'}>
          {active ? 'Accès ouvert' : 'Accès retiré'}
        </Badge>
      </p>
      <p className="fr-text--sm fr-mb-1w">
        {staffRoleLabels[role]}, {stageLabels[stage].toLowerCase()}. {email}.{' '}
        {lastSignedInAt === null ? 'Aucune connexion' : `Dernière connexion : ${instant(lastSignedInAt)}`}.
      </p>
      {isOneself ? (
        <p className="fr-text--sm fr-mb-0">C’est vous : un autre administrateur change vos droits.</p>
      ) : (
        <Changes member={member} onDone={onDone} />
      )}
    </>
  )
}

function Changes({ member, onDone }: MemberCardProps) {
  const { id, version, role, stage, active } = member
  const name = fullName(member)
  const toggle = useStaffChange(client.staff.change.mutate, (sent) =>
    onDone(
      sent.active ? `L’accès de ${name} est rétabli.` : `L’accès de ${name} est retiré : ses sessions sont fermées.`,
    ),
  )
  return (
    <>
      {active && (
        <Details title={`Changer les droits de ${name}`}>
          <RightsForm member={member} onDone={onDone} />
        </Details>
      )}
      <Confirmed
        label={active ? 'Retirer l’accès' : 'Rétablir l’accès'}
        of={`de ${name}`}
        question={
          active
            ? `Retirer l’accès de ${name} ? Ses sessions se ferment tout de suite, et ses invitations sont sans effet.`
            : `Rétablir l’accès de ${name}, avec les mêmes droits qu’avant ?`
        }
        confirm={active ? 'Oui, retirer' : 'Oui, rétablir'}
        keep="Ne rien changer"
        isPending={toggle.isPending}
        error={toggle.error}
        onConfirm={() => toggle.mutate({ id, version, role, stage, active: !active })}
      />
    </>
  )
}

function RightsForm({ member, onDone }: MemberCardProps) {
  const { id, version, active } = member
  const [rights, setRights] = useState<Rights>({ role: member.role, stage: member.stage })
  const { mutate, isPending, error } = useStaffChange(client.staff.change.mutate, () =>
    onDone(`Les droits de ${fullName(member)} sont changés.`),
  )
  const isSame = rights.role === member.role && rights.stage === member.stage
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && !isSame) mutate({ id, version, ...rights, active })
  }
  return (
    <form noValidate onSubmit={send}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <RightsFields id={id} rights={rights} onChange={setRights} />
      <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={isPending || isSame}>
        {isPending ? 'Enregistrement…' : 'Enregistrer ces droits'}
      </button>
    </form>
  )
}
