/** What this front-end is: read by its pages and by their build. */
export const about = {
  audience: 'partner',
  identity: 'ProConnect',
  base: '/partenaires/',
  title: 'Urssaf · Cesu – Espace partenaires',
  purpose: 'Déclarez le travail à domicile de vos clients employeurs et suivez vos déclarations.',
  sections: [
    { text: 'À faire', to: '/declarer', permission: 'declarations.submit' },
    { text: 'Déclarations', to: '/declarations', permission: 'declarations.read' },
    { text: 'Erreurs', to: '/erreurs', permission: 'declarations.read' },
    { text: 'Titres', to: '/titres', permission: 'vouchers.read' },
    { text: 'Fichiers', to: '/fichiers', permission: 'files.read' },
    { text: 'Contrôle', to: '/controle', permission: 'vouchers.read' },
    { text: 'Ce qui attend', to: '/attend', permission: 'vouchers.read' },
    { text: 'Questions', to: '/questions', permission: 'questions.read' },
    { text: 'Mandats', to: '/mandats', permission: 'mandates.read' },
    { text: 'Propositions', to: '/propositions', permission: 'employments.read' },
    { text: 'Habilitation', to: '/habilitation', permission: 'habilitations.ask' },
    { text: 'Applications', to: '/applications', permission: 'applications.manage' },
    { text: 'Personnes', to: '/personnes', permission: 'staff.manage' },
  ],
} as const
