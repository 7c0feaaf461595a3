import { defineRefusals } from '../shared/index.ts'

/** Why an issuer is not kept as it is said, and why a title is not registered, field by field. */
export const refuseVoucher = defineRefusals({
  'issuer.number': {
    actor: 'URSSAF',
    cause: 'Le numéro d’habilitation ne peut pas être lu.',
    remedy: 'Recopiez-le de la décision d’habilitation : capitales, chiffres, tirets.',
  },
  'issuer.taken': {
    actor: 'URSSAF',
    cause: 'Un autre émetteur a déjà ce numéro d’habilitation, ou ces chiffres.',
    remedy: 'Vérifiez les deux sur la décision d’habilitation et dans la convention.',
  },
  'issuer.dates': {
    actor: 'URSSAF',
    cause: 'L’habilitation finit avant de commencer, ou un de ses jours n’existe pas.',
    remedy: 'Corrigez ses deux jours (AAAA-MM-JJ).',
  },
  'issuer.ring_fence_short': {
    actor: 'URSSAF',
    cause: 'Le compte cantonné tient moins de 300 000 € (code du travail, R1271-13).',
    remedy: 'Demandez à l’émetteur de porter son compte à ce montant au moins, puis recommencez.',
  },
  'issuer.convention_not_served': {
    actor: 'URSSAF',
    cause:
      'Le paiement du salarié par Cesu+ n’est pas encore servi : l’Urssaf ne tient pas encore de compte d’émetteur.',
    remedy: 'Choisissez la convention où l’émetteur paie le salarié.',
  },
  'issuer.day_not_over': {
    actor: 'PARTNER',
    cause: 'Cette journée n’est pas finie : ce qui s’y passe encore n’y serait pas.',
    remedy: 'Prenez un jour passé.',
  },
  'voucher.unknown': {
    actor: 'PARTNER',
    cause: 'Ce numéro n’est pas celui d’un titre de votre numérotation.',
    remedy: 'Vérifiez le numéro : 24 chiffres, qui commencent par votre code d’émetteur.',
  },
  'voucher.key': {
    actor: 'PARTNER',
    cause: 'La clé de ce titre est fausse.',
    remedy: 'Recopiez le numéro, ou recalculez sa clé.',
  },
  'voucher.vintage_differs': {
    actor: 'PARTNER',
    cause: ({ vintage }: { vintage: number }) => `Le numéro est d’un titre de ${vintage}.`,
    remedy: 'Donnez le millésime que porte le numéro.',
  },
  'voucher.value_differs': {
    actor: 'PARTNER',
    cause: ({ value }: { value: string }) => `Le numéro est celui d’un titre de ${value}.`,
    remedy: 'Donnez la valeur que porte le numéro : en euros dans un CSV (20,00), en centimes ailleurs (2000).',
  },
  'voucher.value_too_high': {
    actor: 'PARTNER',
    cause: ({ most }: { most: string }) => `Un titre vaut ${most} au plus.`,
    remedy: 'Émettez plusieurs titres ; dans un CSV, écrivez la valeur en euros (20,00).',
  },
  'voucher.share_too_high': {
    actor: 'PARTNER',
    cause: 'La part du financeur dépasse la valeur du titre.',
    remedy: 'Donnez une part qui va de 0 à la valeur du titre.',
  },
  'voucher.siret': {
    actor: 'PARTNER',
    cause: 'Ce SIRET n’existe pas.',
    remedy: 'Recopiez les 14 chiffres de l’établissement du financeur.',
  },
  'voucher.too_early': {
    actor: 'PARTNER',
    cause: ({ day }: { day: string }) => `Un titre de ce millésime ne peut pas être émis avant le ${day}.`,
    remedy: 'Attendez ce jour, ou donnez au titre le millésime en cours.',
  },
  'voucher.expired': {
    actor: 'PARTNER',
    cause: ({ day }: { day: string }) => `Ce titre n’est plus utilisable depuis le ${day}.`,
    remedy: 'N’enregistrez que des titres qui peuvent encore payer.',
  },
  'voucher.beyond_vintage': {
    actor: 'PARTNER',
    cause: ({ day }: { day: string }) => `Le millésime de ce titre ne va pas au-delà du ${day}.`,
    remedy: 'Donnez un jour qui n’est pas après, ou n’en donnez pas : celui du millésime vaut alors.',
  },
  'voucher.dates_crossed': {
    actor: 'PARTNER',
    cause: 'La remise finit avant l’utilisation.',
    remedy: 'Donnez un dernier jour de remise qui n’est pas avant le dernier jour d’utilisation.',
  },
  'voucher.service_unknown': {
    actor: 'PARTNER',
    cause: ({ code }: { code: number }) => `Aucune nature de service n’a le code ${code}.`,
    remedy: 'Prenez les codes de nature d’activité de la liste de l’État.',
  },
  'voucher.twice': {
    actor: 'PARTNER',
    cause: ({ line }: { line: number }) => `Ce titre est déjà à la ligne ${line} de ce fichier.`,
    remedy: 'Rien à faire : il n’est enregistré qu’une fois.',
  },
  'voucher.registered': {
    actor: 'PARTNER',
    cause: 'Ce titre est déjà enregistré.',
    remedy: 'Rien à faire s’il n’a pas changé ; s’il est perdu, volé, échangé ou annulé, changez son état.',
  },
  'voucher.issuer_stopped': {
    actor: 'URSSAF',
    cause: 'Votre habilitation est suspendue, ou n’est plus en vigueur.',
    remedy: 'Aucun titre n’est émis ; les remboursements continuent. Écrivez à l’Urssaf.',
  },
})
