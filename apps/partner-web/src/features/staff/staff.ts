import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What the administrator reads: persons, invitations that wait, and what was done of them. */
export type Staff = inferOutput<typeof api.staff.list>
export type Member = Staff['members'][number]
export type Invitation = Staff['invitations'][number]
export type Rights = Pick<Member, 'role' | 'stage'>

/** What became of the message of an invitation: it leaves, or `waits` for messages that Urssaf holds back. */
export const sentText = (email: string, { waits }: { waits: boolean }): string =>
  waits
    ? `L’invitation de ${email} est enregistrée, mais son message ne part pas : l’Urssaf a suspendu l’envoi des messages électroniques. Il partira de lui-même au rétablissement ; vous n’avez rien à refaire. Les sept jours pour accepter courent déjà : s’ils passent, renvoyez l’invitation.`
    : `Un message part à ${email}. La personne a sept jours pour accepter.`

/** Where an invitation is, and what to do of it. */
export const invitationTexts: Record<Invitation['state'], string> = {
  WAITING: 'Attend une réponse',
  EXPIRED: 'Sept jours sont passés : renvoyez-la, ou retirez-la',
  LAPSED: 'Sans effet : la personne qui a invité ne s’occupe plus des personnes. Renvoyez-la, ou retirez-la',
}
