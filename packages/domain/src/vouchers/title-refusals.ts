import { defineRefusals } from '../shared/index.ts'

/** Why a title does not pay a declared month: one title refused alone, the others pass (money-and-documents reference, §8). */
export const refuseTitle = defineRefusals({
  'title.unknown': {
    actor: 'EMPLOYER',
    cause: 'Ce numéro de titre n’existe pas.',
    remedy: 'Vérifiez les 24 chiffres.',
  },
  'title.key': {
    actor: 'EMPLOYER',
    cause: 'La clé de ce titre est fausse.',
    remedy: 'Recopiez le numéro.',
  },
  'title.twice': {
    actor: 'PARTNER',
    cause: 'Ce titre est déjà plus haut dans la liste.',
    remedy: 'Rien à faire : il n’est compté qu’une fois.',
  },
  'title.used_here': {
    actor: 'PARTNER',
    cause: 'Ce titre paie déjà cette déclaration.',
    remedy: 'Rien à faire : il n’est compté qu’une fois.',
  },
  'title.used': {
    actor: 'EMPLOYER',
    cause: 'Ce titre a déjà payé une autre déclaration.',
    remedy: 'Utilisez-en un autre ; s’il vous appartient, dites-le à son émetteur.',
  },
  'title.in_conflict': {
    actor: 'URSSAF',
    cause: 'Deux déclarations présentent le même titre.',
    remedy: 'Un dossier est ouvert : personne n’est payé deux fois. Utilisez-en un autre.',
  },
  'title.expired': {
    actor: 'EMPLOYER',
    cause: ({ day }: { day: string }) => `Ce titre ne paie plus un salaire versé après le ${day}.`,
    remedy: 'Utilisez-en un autre, et demandez à son émetteur s’il l’échange.',
  },
  'title.lapsed': {
    actor: 'EMPLOYER',
    cause: ({ day }: { day: string }) => `Ce titre ne peut plus être remis depuis le ${day} : il ne paierait personne.`,
    remedy: 'Utilisez-en un autre.',
  },
  'title.above_net': {
    actor: 'EMPLOYER',
    cause: ({ left }: { left: string }) => `Avec lui, les titres dépassent le salaire à payer : il reste ${left}.`,
    remedy: 'Retirez-le : on ne rend pas la monnaie d’un titre.',
  },
  'title.service_needed': {
    actor: 'PARTNER',
    cause: ({ services }: { services: string }) => `Son financeur a réservé ce titre à : ${services}.`,
    remedy: 'Dites quel service ces titres paient.',
  },
  'title.service': {
    actor: 'EMPLOYER',
    cause: ({ services }: { services: string }) =>
      `Ce titre ne paie pas ce service : son financeur l’a réservé à : ${services}.`,
    remedy: 'Utilisez-en un autre.',
  },
  'title.blocked': {
    actor: 'EMPLOYER',
    cause: ({ status }: { status: string }) => `Ce titre est ${status}.`,
    remedy: 'Utilisez-en un autre ; son émetteur vous dira pourquoi.',
  },
  'title.taken_meanwhile': {
    actor: 'EMPLOYER',
    cause: 'Ce titre a changé pendant votre envoi.',
    remedy: 'Vérifiez-le de nouveau.',
  },
})
