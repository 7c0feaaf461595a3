/** Kinds of problems of files of lines, and of titles of prefinanced CESU. */
export const fileProblems = {
  'file.empty': {
    status: 422,
    title: 'Ce fichier est vide',
    cause: 'Le fichier n’a aucun octet.',
    remedy: 'Envoyez un fichier qui a au moins une ligne.',
    actor: 'PARTNER',
  },
  'file.not_text': {
    status: 422,
    title: 'Ce fichier n’est pas un texte',
    cause:
      'Il contient des octets qu’aucun texte n’a : c’est une image, une archive, un classeur, ou un texte en UTF-16.',
    remedy: 'Enregistrez-le en CSV (UTF-8) ou en NDJSON, puis envoyez-le. Rien n’est enregistré.',
    actor: 'PARTNER',
  },
  'file.not_over': {
    status: 409,
    title: 'Ce fichier est encore lu',
    cause: 'La lecture de ce fichier n’est pas finie.',
    remedy: 'Attendez qu’elle le soit, puis classez-le. Rien n’est changé.',
    actor: 'PARTNER',
  },
  'file.too_many': {
    status: 429,
    title: 'Trop de fichiers attendent',
    cause: 'Vous avez envoyé beaucoup de fichiers qui ne sont pas encore lus.',
    remedy: 'Attendez que les premiers soient lus, une minute ou deux, puis renvoyez celui-ci.',
    actor: 'PARTNER',
    retry: true,
    retrySeconds: 60,
  },
  'issuer.stopped': {
    status: 403,
    title: 'Aucun titre ne peut être émis',
    cause: 'Votre organisme n’a pas d’habilitation d’émetteur en vigueur, ou elle est suspendue.',
    remedy: 'Les remboursements continuent. Écrivez à l’Urssaf pour rétablir l’habilitation.',
    actor: 'URSSAF',
  },
  'voucher.over': {
    status: 409,
    title: 'Ce titre ne peut plus changer ainsi',
    cause: 'L’état de ce titre ne le permet pas.',
    remedy: 'Lisez le titre : son état dit ce qu’il en est. Rien n’est changé.',
    actor: 'PARTNER',
  },
  'remittance.paid': {
    status: 409,
    title: 'Cette remise est déjà payée',
    cause: 'Le paiement de cette remise a déjà été dit.',
    remedy: 'Lisez la remise : elle dit quel jour. Rien n’est changé.',
    actor: 'PARTNER',
  },
} as const
