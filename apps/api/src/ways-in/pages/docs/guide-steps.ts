/** A call of the guide, and what is said of it. */
export interface Step {
  title: string
  id: string
  method: 'get' | 'post'
  path: string
  said: string
}

/** What titles pay, for who declares. */
export const titleSteps: readonly Step[] = [
  {
    ...{ title: 'Donner des titres', id: 'donner-titres', method: 'post' },
    path: '/v1/declarations/{employerId}/{period}/{id}/titles',
    said: 'Les numéros entiers, dans l’ordre où ils paient, et le code du service quand un financeur en a réservé un. La réponse dit ce qu’il en est de chacun, et ce qui reste à verser.',
  },
  {
    ...{ title: 'Reprendre des titres', id: 'reprendre-titres', method: 'post' },
    path: '/v1/declarations/{employerId}/{period}/{id}/titles/taken-back',
    said: 'Tant que le salarié ne les a pas remis. Une correction qui baisse le net en libère d’elle-même, les derniers utilisés d’abord ; une annulation les libère tous.',
  },
]

/** From a title to its reimbursement, for its issuer. */
export const issuerSteps: readonly Step[] = [
  {
    ...{ title: 'Lire son habilitation', id: 'habilitation', method: 'get', path: '/v1/issuer' },
    said: 'Ses jours, son compte cantonné, et le sel des empreintes de bénéficiaires.',
  },
  {
    ...{ title: 'Enregistrer des titres', id: 'enregistrer-titres', method: 'post', path: '/v1/issuer/titles' },
    said: 'Un titre par ligne, jusqu’à 100 000, en NDJSON ou en CSV. La réponse dit où relire le fichier ; il est lu dans la minute.',
  },
  {
    ...{ title: 'Lire le verdict de chaque ligne', id: 'verdicts', method: 'get', path: '/v1/files/{id}' },
    said: 'Où il en est, et l’adresse de ses verdicts : la ligne telle qu’elle était, puis pourquoi elle est refusée.',
  },
  {
    ...{ title: 'Dire un titre perdu, volé, échangé ou annulé', id: 'etat-titre' },
    ...{ method: 'post', path: '/v1/issuer/titles/{number}/status' },
    said: 'Dès cet instant il ne paie plus rien. Ce qui a déjà payé un mois ne peut plus l’être.',
  },
  {
    ...{ title: 'Vérifier qu’un salarié est déclaré', id: 'verifier-salarie', method: 'post' },
    path: '/v1/issuer/workers/check',
    said: 'Oui, pas encore, ou non : jamais d’heures ni de salaire. La question est comptée, et le salarié la voit.',
  },
  {
    ...{ title: 'Suivre les titres utilisés', id: 'titres-utilises', method: 'get', path: '/v1/issuer/uses' },
    said: 'Depuis le repère que vous gardez : le titre, la référence de la déclaration, le jour et le montant ; libéré ou non. Les événements le disent aussi, sans attendre.',
  },
  {
    ...{ title: 'Envoyer un bordereau de remise', id: 'bordereau', method: 'post', path: '/v1/issuer/remittances' },
    said: 'Jusqu’à 1 000 000 de lignes, en CSV (bordereau;nan;titre;montant;mois;reference_declaration) ou en NDJSON. Un titre qui ne paie aucun mois déclaré est refusé, les autres passent.',
  },
  {
    ...{ title: 'Dire une remise payée', id: 'remise-payee', method: 'post' },
    path: '/v1/issuer/remittances/{id}/reimbursed',
    said: 'Le jour du virement au salarié : ses titres sont remboursés, une fois pour toutes.',
  },
  {
    ...{ title: 'Contrôler ses totaux', id: 'controle', method: 'get', path: '/v1/issuer/control' },
    said: 'Les titres d’un millésime par état, leur somme, et les écarts, qui doivent être à zéro.',
  },
]
