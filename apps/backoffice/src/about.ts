/** What this front-end is: read by its pages and by their build. */
export const about = {
  audience: 'backoffice',
  identity: 'ProConnect',
  base: '/backoffice/',
  title: 'Urssaf · Cesu – Back-office',
  purpose: 'Retrouvez, expliquez et contrôlez les déclarations transmises par les partenaires.',
  sections: [
    { text: 'Déclarations', to: '/declarations', permission: 'declarations.oversee' },
    { text: 'Ma journée', to: '/ma-journee', permission: 'cases.handle' },
    { text: 'Dossiers', to: '/dossiers', permission: 'cases.read' },
    { text: 'Pilotage', to: '/pilotage', permission: 'cases.read' },
    { text: 'Habilitations', to: '/habilitations', permission: 'habilitations.oversee' },
    { text: 'Administration', to: '/administration', permission: 'settings.read' },
    { text: 'Paramètres', to: '/parametres', permission: 'parameters.read' },
    { text: 'Partages', to: '/partages', permission: 'sharing.catalogue' },
    { text: 'Audit des accès', to: '/acces', permission: 'access.audit' },
    { text: 'Mes consultations', to: '/mes-consultations', permission: 'accesses.own' },
  ],
} as const
