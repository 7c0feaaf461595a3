/** Kinds of problems of what programs do (ProblemKind): batches, hashes, suspensions. */
export const programProblems = {
  'declaration.figures_changed': {
    status: 409,
    title: 'Les montants ont changé depuis la vérification',
    cause: 'Ce qui serait enregistré n’est plus ce que vous avez vérifié.',
    remedy:
      'Rien n’est enregistré. Vérifiez de nouveau, relisez les montants, puis envoyez avec la nouvelle empreinte.',
    actor: 'PARTNER',
  },
  'application.suspended': {
    status: 403,
    title: 'Cette application est suspendue',
    cause: 'Ce qu’elle a demandé n’est pas ce qu’un programme de partenaire a de raison de demander.',
    remedy:
      'Un agent de l’Urssaf l’examine. Son administrateur lit pourquoi dans l’espace partenaires, page Applications.',
    actor: 'URSSAF',
  },
  'authorization.dead': {
    status: 400,
    title: 'Cette demande d’accès ne peut pas aboutir',
    cause: 'Elle est incomplète, elle a expiré, ou elle a déjà servi dans un autre onglet.',
    remedy:
      'Revenez sur le site de l’organisme et recommencez. Ce que vous avez déjà répondu est dans « Mon espace », page « Mes mandats ».',
    actor: 'EMPLOYER',
  },
  'batch.not_done': {
    status: 503,
    title: 'Cette ligne n’a pas été traitée',
    cause: 'Le temps d’une demande ne suffisait pas pour toutes ses lignes, ou elle a été coupée avant celle-ci.',
    remedy: 'Renvoyez le lot, ou cette ligne, avec les mêmes clés : ce qui est enregistré ne le sera pas deux fois.',
    actor: 'PARTNER',
    retry: true,
  },
} as const
