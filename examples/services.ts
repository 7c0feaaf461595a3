/** One public service, as its own programme asks and shows. */
export interface Service {
  /** In the address: /exemples/<name>/. */
  name: string
  organisation: string
  title: string
  /** What a person comes for. */
  lead: string
  /** What the button says. */
  button: string
  purpose: string
  /** What it asks of the person. */
  scopes: readonly string[]
  /** Months before this one that it reads, the first and the last. */
  months: readonly [first: number, last: number]
  /** True when it reads as of a day: today, here. */
  onDay?: true
  /** What of it the page reads and shows. */
  lists: readonly List[]
}

/** One list of data: its columns, and how they are called. */
export interface List {
  scope: string
  caption: string
  columns: readonly (readonly [field: string, label: string])[]
}

/** Four services, made up for the demonstration: what France Travail, the Assurance maladie, the portal and a landlord could be. */
export const services: readonly Service[] = [
  {
    name: 'france-travail',
    organisation: 'France Travail (exemple)',
    title: 'Mon actualisation du mois',
    lead: 'Pour rester inscrit, vous dites chaque mois vos heures et vos salaires. Nous pouvons les demander à l’Urssaf.',
    button: 'Remplir avec mes données Urssaf',
    purpose: 'FT-ACTUALISATION',
    scopes: ['ft:actualisation@1'],
    months: [-1, 0],
    lists: [
      {
        scope: 'ft:actualisation@1',
        caption: 'Ce que l’Urssaf a répondu',
        columns: [
          ['month', 'Mois'],
          ['employerRef', 'Employeur'],
          ['state', 'État'],
          ['hoursHundredths', 'Heures'],
          ['grossCents', 'Salaire brut'],
        ],
      },
    ],
  },
  {
    name: 'assurance-maladie',
    organisation: 'Assurance maladie (exemple)',
    title: 'Mon arrêt de travail',
    lead: 'Pour vous verser des indemnités, nous vérifions que vous avez assez travaillé. L’Urssaf nous répond par oui ou non.',
    button: 'Vérifier mes droits',
    purpose: 'CPAM-IJ',
    scopes: ['cpam:seuils_ij@1', 'cpam:ij_calcul@1', 'cpam:dernier_jour@1'],
    months: [-1, -1],
    onDay: true,
    lists: [
      {
        scope: 'cpam:seuils_ij@1',
        caption: 'Si vous avez assez travaillé',
        columns: [
          ['hours150In3Months', '150 heures en 3 mois'],
          ['gross1015SmicIn6Months', '1 015 Smic en 6 mois'],
          ['hours600In12Months', '600 heures en 12 mois'],
          ['gross2030SmicIn12Months', '2 030 Smic en 12 mois'],
          ['rule', 'Article'],
          ['undeclaredMonths', 'Mois non déclarés'],
        ],
      },
      {
        scope: 'cpam:dernier_jour@1',
        caption: 'Le dernier jour travaillé avant l’arrêt',
        columns: [
          ['employerRef', 'Employeur'],
          ['lastDayWorked', 'Dernier jour travaillé'],
          ['statedBy', 'Dit par'],
        ],
      },
    ],
  },
  {
    name: 'portail-droits-sociaux',
    organisation: 'Portail des droits sociaux (exemple)',
    title: 'Mes emplois à domicile',
    lead: 'Voyez vos mois de travail déclarés au Cesu avec vos autres ressources. Nous ne les gardons pas.',
    button: 'Voir mes emplois',
    purpose: 'PNDS-CONSULTATION',
    scopes: ['pnds:synthese@1', 'pnds:detail@1'],
    months: [-5, -1],
    lists: [
      {
        scope: 'pnds:synthese@1',
        caption: 'Ce que l’Urssaf a répondu',
        columns: [
          ['month', 'Mois'],
          ['state', 'État'],
          ['employers', 'Employeurs'],
          ['hoursHundredths', 'Heures'],
          ['netPaidCents', 'Net payé'],
          ['netSocialCents', 'Montant net social'],
        ],
      },
    ],
  },
  {
    name: 'habitat-toit-commun',
    organisation: 'Habitat Toit-Commun (exemple)',
    title: 'Mon dossier de location',
    lead: 'Pour étudier votre demande de logement, nous regardons vos salaires. Donnez votre accord, ou envoyez vos bulletins de salaire.',
    button: 'Donner mon accord sur le site de l’Urssaf',
    purpose: 'DOSSIER-LOCATION',
    scopes: ['pnds:synthese@1'],
    months: [-3, -1],
    lists: [
      {
        scope: 'pnds:synthese@1',
        caption: 'Ce que l’Urssaf a répondu',
        columns: [
          ['month', 'Mois'],
          ['state', 'État'],
          ['netPaidCents', 'Net payé'],
        ],
      },
    ],
  },
]
