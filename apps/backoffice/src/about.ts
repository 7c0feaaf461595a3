/** What this front-end is: read by its pages and by their build. */
export const about = {
  audience: 'backoffice',
  base: '/backoffice/',
  title: 'Urssaf · Cesu – Back-office',
  purpose: 'Retrouvez, expliquez et contrôlez les déclarations transmises par les partenaires.',
} as const
