import { defineRefusals } from '../shared/index.ts'

/** Why what is said to be wrong, or its answer, is not kept as it is. */
export const refuseRepair = defineRefusals({
  'repair.not_a_value': {
    actor: 'PARTNER',
    cause: ({ expected }: { expected: string }) => `Ce n’est pas ${expected}.`,
    remedy: 'Donnez ce que vous savez, ou laissez ce champ vide.',
  },
  'repair.month_missing': {
    actor: 'PARTNER',
    cause: 'Il manque le mois dont il s’agit.',
    remedy: 'Donnez le mois, tel que l’enregistrement le porte.',
  },
  'repair.reason_missing': {
    actor: 'PARTNER',
    cause: 'Un enregistrement rejeté doit dire pourquoi.',
    remedy: 'Donnez « rejection », un motif de la liste.',
  },
  'repair.record_unknown': {
    actor: 'PARTNER',
    cause: ({ records }: { records: number }) =>
      `Cette lecture a donné ${records} enregistrement(s), comptés depuis 0.`,
    remedy: 'Donnez la place de l’enregistrement dans la réponse reçue.',
  },
  'repair.employer_unknown': {
    actor: 'PARTNER',
    cause: 'Ce numéro d’employeur n’est pas de cette lecture.',
    remedy: 'Recopiez « employerRef » depuis l’enregistrement.',
  },
  'repair.unchanged': {
    actor: 'PARTNER',
    cause: 'Rien n’a changé depuis que cette erreur est signalée : ni ce mois, ni ce qui est dit du contrat.',
    remedy: 'Corrigez d’abord, puis répondez ; ou dites pourquoi ce qui est déclaré est juste.',
  },
  'repair.answer_missing': {
    actor: 'PARTNER',
    cause: 'Vous dites que c’est juste, sans dire pourquoi.',
    remedy: 'Écrivez en une phrase ce que le salarié doit savoir.',
  },
})
