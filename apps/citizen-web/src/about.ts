/** What this front-end is: read by its pages and by their build. */
export const about = {
  audience: 'citizen',
  identity: 'FranceConnect',
  base: '/mon-espace/',
  title: 'Urssaf · Cesu – Mon espace',
  purpose: 'Estimez ce que coûte une personne employée chez vous, et ce que l’État vous rend.',
  sections: [
    { text: 'Estimer un coût', to: '/estimer' },
    { text: 'Vérifier un document', to: '/verifier' },
    { text: 'Mes mandats', to: '/mandats', own: 'mandates.own' },
    { text: 'Mes salariés', to: '/salaries', own: 'mandates.own' },
    { text: 'Mes emplois', to: '/emplois' },
    { text: 'Mes titres Cesu', to: '/titres', own: 'titles.own' },
    { text: 'Mes partages', to: '/partages' },
    { text: 'Qui a consulté mes données', to: '/acces' },
    { text: 'Me faire aider', to: '/aide' },
  ],
} as const
