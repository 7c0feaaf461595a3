/** What this front-end is: read by its pages and by their build. */
export const about = {
  audience: 'partner',
  base: '/partenaires/',
  title: 'Urssaf · Cesu – Espace partenaires',
  purpose: 'Déclarez le travail à domicile de vos clients employeurs et suivez vos déclarations.',
} as const
