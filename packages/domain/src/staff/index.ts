import { AuthorizationStage } from '@cesu/db/model'
import { z } from 'zod'
import { StaffRole, staffRoleLabels } from '../permissions/index.ts'
import { frenchInstant } from '../shared/index.ts'

export { AuthorizationStage } from '@cesu/db/model'

/** Persons of a partner's staff, and invitations that wait, together at most (ours). */
export const MOST_STAFF = 200

/** Days that an invitation lasts (ours), and times that it may be sent. */
export const INVITATION_DAYS = 7
export const MOST_SENDINGS = 5

/** What each role does, in a sentence. */
export const staffRoleSentences: Record<StaffRole, string> = {
  DECLARANT: 'Déclare, corrige, demande des mandats.',
  READER: 'Lit, et n’envoie rien.',
  ADMINISTRATOR: 'S’occupe de l’habilitation, des applications et des personnes. Ne déclare pas.',
}

/** What each stage lets a person do. */
export const staffStageSentences: Record<AuthorizationStage, string> = {
  SANDBOX: 'Prépare l’intégration : ne voit aucune personne réelle.',
  PRODUCTION: 'Voit les personnes réelles que son rôle permet.',
}

/** The address of somebody to invite, in small letters. */
export const StaffEmail = z
  .string()
  .max(400)
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(z.email('Saisissez une adresse comme nom@exemple.fr.').max(254, 'Cette adresse est trop longue.'))

/** The secret of the link of an invitation. */
export const InvitationToken = z.string().regex(/^[\w-]{43}$/)

const invited = z.object({
  partnerName: z.string(),
  inviterName: z.string(),
  role: z.enum(StaffRole),
  stage: z.enum(AuthorizationStage),
  /** Instant, ISO 8601. */
  expiresAt: z.string(),
})

/** What somebody who is invited is written. */
export const staffInvited = {
  facts: invited,
  subject: ({ partnerName }: z.output<typeof invited>) =>
    `${partnerName} vous invite dans l’espace partenaires du Cesu`,
  lines: ({ partnerName, inviterName, role, stage, expiresAt }: z.output<typeof invited>, link: string): string[] => [
    'Bonjour,',
    `${inviterName} vous invite à travailler pour ${partnerName} dans l’espace partenaires du Cesu. Votre rôle : ${staffRoleLabels[role].toLowerCase()}. ${staffRoleSentences[role]} ${staffStageSentences[stage]}`,
    `Acceptez avec ProConnect, par un compte qui a cette adresse, avant le ${frenchInstant(expiresAt)} :`,
    link,
    'Ce lien est pour vous seul, et sert une fois. Si vous n’attendez pas cette invitation, ne faites rien : elle s’éteint d’elle-même.',
  ],
}
