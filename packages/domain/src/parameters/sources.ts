/** How far a value may be trusted: A official page or text, B public model, C secondary source, D inferred. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** The documents that the values come from: title, then address when it is known. */
export const sources = {
  codeSecuriteSociale: { title: 'Code de la sécurité sociale' },
  codeTravail: { title: 'Code du travail' },
  codeImpots: { title: 'Code général des impôts' },
  idcc3239: { title: 'Convention collective IDCC 3239' },
  idcc2111: { title: 'Convention collective IDCC 2111' },
  urssafRates2024: {
    title: 'Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)',
    url: 'https://www.urssaf.fr/accueil/outils-documentation/taux-baremes/taux-cotisations-particuliers.html',
  },
  urssafPayment2024: {
    title: 'Urssaf, Particulier employeur : le paiement de vos cotisations (9 avril 2024)',
    url: 'https://urssaf.fr/accueil/particulier/particulier-employeur/declarer-votre-salarie/particulier-paiement-cotisations.html',
  },
  urssafFamilyHost2024: {
    title: 'Urssaf, Taux et barèmes, accueil familial (table au 1er janvier 2024)',
    url: 'https://www.urssaf.fr/accueil/outils-documentation/taux-baremes/taux-et-baremes-accueil-familial.html',
  },
  urssafOccasional2024: {
    title: 'Urssaf, Taux travailleur occasionnel (1er janvier 2024)',
    url: 'https://www.urssaf.fr/portail/home/taux-et-baremes/taux-de-cotisations/les-employeurs/particulier-employeur/taux-et-salaire-minimum-travaill/taux-travailleur-occasionnel.html',
  },
  urssafOverseas2018: {
    title: 'Urssaf, Outre-mer : salaire minimum et taux de cotisations (1er janvier 2018)',
    url: 'https://www.urssaf.fr/portail/home/outre-mer/particulier-employeur/salaire-minimum-et-taux-de-cotis.html',
  },
  urssafMinimumWage2023: {
    title: 'Urssaf, Salaire minimum des salariés à domicile (septembre 2023)',
    url: 'https://v4www2.urssaf.fr/portail/sites/urssaf/home/taux-et-baremes/taux-de-cotisations/les-employeurs/particulier-employeur/taux-et-salaire-minimum-des-sala/salaire-minimum-salaries-a-domic.html',
  },
  urssafExemptions: {
    title: 'Urssaf, Cesu : exonérations et déduction forfaitaire',
    url: 'https://v4www2.urssaf.fr/portail/sites/urssaf/home/services-a-la-personne/urssaf-service-cesu/les-emplois-familiaux/exonerations.html',
  },
  pajemploi2022: {
    title: 'Pajemploi, Ce qui change au 1er janvier 2022',
    url: 'https://www.pajemploi.urssaf.fr/pajewebinfo/cms/sites/pajewebinfo/accueil/liste-des-actualites-2022/actualite--ce-qui-change-au-1er.html',
  },
  pajemploi2019: {
    title: 'Pajemploi, Garde d’enfants à domicile : la rémunération (1er janvier 2019)',
    url: 'https://www.pajemploi.urssaf.fr/pajewebinfo/cms/sites/pajewebinfo/accueil/garde-denfants-a-domicile/je-suis-remuneree-et-declaree/la-remuneration.html',
  },
  fepemJuly2022: {
    title: 'FEPEM, Évolution du salaire de votre salarié au 1er juillet 2022',
    url: 'https://particulier-employeur.fr/evolution-du-salaire-de-votre-salarie-au-1er-juillet-2022/',
  },
  fepemJanuary2023: {
    title: 'FEPEM, Les nouveautés au 1er janvier 2023',
    url: 'https://particulier-employeur.fr/les-nouveautes-au-1er-janvier-2023/',
  },
  fepemMay2025: {
    title: 'FEPEM, Évolution de deux cotisations des particuliers employeurs (2 mai 2025)',
    url: 'https://www.franceemploidomicile.fr/actualite/cotisations-patronales-cesu/',
  },
  fepemSimulator2017: { title: 'FEPEM, simulateur public (taux de janvier 2017)' },
  fepemOverseas2020: {
    title: 'FEPEM, Spécial DROM (6 novembre 2020, mis à jour le 17 février 2021)',
    url: 'https://particulier-employeur.fr',
  },
  workAccidentTables: {
    title: 'Taux collectifs AT/MP des arrêtés annuels, extraits du Journal officiel par l’équipe de Mon-entreprise',
    url: 'https://github.com/betagouv/taux-collectifs-cotisation-atmp',
  },
  workAccidentOrder2024: {
    title: 'Arrêté des tarifs AT/MP 2024, code risque 95.0ZA, reproduit par efisciences.fr',
    url: 'https://efisciences.fr/?p=44162',
  },
  francetransactions2026: { title: 'francetransactions.com, AT des salariés à domicile en 2026 (17 février 2026)' },
  childminder2026: { title: 'Barème public des cotisations 2026 d’une assistante maternelle' },
  relaisPetiteEnfance: {
    title: 'Relais petite enfance 68, Contribution santé au travail',
    url: 'https://www.relaispetiteenfance68.fr/contribution-sante-au-travail/',
  },
  moneyvox2025: {
    title: 'MoneyVox, Emploi à domicile : contribution santé au travail (2025)',
    url: 'https://www.moneyvox.fr/votre-argent/actualites/101890/emploi-a-domicile-pourquoi-vous-allez-payer-jusqua-60-euros-de-plus-par-an',
  },
  sapCgt2022: {
    title: 'CGT services à la personne, Le Smic augmente de 2,65 % au 1er mai 2022',
    url: 'https://sap-cgt.social/2022/04/20/le-smic-augmente-de-265-au-1er-mai-2022/',
  },
  lassmat2022: {
    title: 'L’assmat, Pagaille sur les taux de cotisations sociales (2022)',
    url: 'https://lassmat.fr/actualites/nouvelles-professionnelles/pagaille-sur-les-taux-de-cotisations-sociales',
  },
  propaye2019: {
    title: 'propaye.net, Taux de cotisation en 2019',
    url: 'http://www.propaye.net/pages/conseil/taux-de-cotisation-en-2019.html',
  },
  jurisalliance2026: {
    title: 'Jurisalliance, Cotisations de sécurité sociale au 1er janvier 2026',
    url: 'https://jurisalliance.notaires.fr/pro/cotisations-de-securite-sociale',
  },
  ircem: {
    title: 'Ircem, Cotisation Ircem employeur : à quoi sert ce prélèvement',
    url: 'https://dev.ircem.com/actualite/cotisation-ircem-employeur-a-quoi-sert-ce-prelevement',
  },
  openfisca: { title: 'OpenFisca France (juillet 2026)', url: 'https://github.com/openfisca/openfisca-france' },
  monEntreprise: {
    title: 'Mon-entreprise, modèle social (juin 2026)',
    url: 'https://github.com/betagouv/mon-entreprise',
  },
  dossierFamilialShortContracts: {
    title: 'Dossier familial, Prélèvement à la source : le montant de l’abattement des contrats courts (2019)',
    url: 'https://www.dossierfamilial.com/actualites/prelevement-a-la-source-le-montant-de-labattement-des-contrats-courts-399781',
  },
  payrollPressShortContracts: {
    title: 'Presse de la paie, Abattement des contrats courts (657 € en janvier 2022, 739 € en novembre 2024)',
  },
  bobbeeShortContracts: {
    title: 'Bobbee, Abattement pour les contrats de travail courts (novembre 2022)',
    url: 'https://bobbee.co/abattement-contrats-court/',
  },
  proginovShortContracts: {
    title: 'Proginov, Revalorisation du montant de l’abattement contrat court (4 mai 2023)',
    url: 'https://www.proginov.com/actupaie/2023/05/04/revalorisation-du-montant-de-labattement-contrat-court/',
  },
  econostrumShortContracts: {
    title: 'Econostrum, Impôts 2024 : l’abattement des salariés en CDD',
    url: 'https://econostrum.info/impots-2024-categorie-abattement-700-euros',
  },
  simulationImpotsShortContracts: {
    title: 'Simulation-impots.net, Augmentation de l’abattement pour les contrats courts (2026)',
    url: 'https://www.simulation-impots.net/impots-augmentation-de-labattement-pour-les-contrats-courts-et-rehaussement-du-seuil-dexoneration-pour-les-apprentis',
  },
  neutralRates2026: { title: 'Barème du taux neutre au 1er mai 2026 (BOI-BAREME-000037)' },
  taxCreditOpenfisca: { title: 'CGI art. 199 sexdecies, par OpenFisca France et service-public.fr F12' },
  varbien2025: {
    title: 'Var bien chez soi, Le crédit d’impôt 2026 reste inchangé (30 novembre 2025)',
    url: 'https://www.varbienchezsoi.fr/actualites/164/aide-domicile-var-credit-d-impot.htm',
  },
  voucherOrders: {
    title: 'Ministère chargé des services à la personne, plafonds du Cesu préfinancé (arrêtés annuels)',
  },
  advance2021: { title: 'Urssaf, Avance immédiate' },
  inferred: { title: 'Valeur déduite, sans texte trouvé' },
} as const satisfies Readonly<Record<string, { title: string; url?: string }>>

export type SourceId = keyof typeof sources

/** Texts and pages of the State and of the branch: a receipt may cite them; a press article, a shop or a model it may not. */
export const officialSources: ReadonlySet<SourceId> = new Set([
  'codeSecuriteSociale',
  'codeTravail',
  'codeImpots',
  'idcc3239',
  'idcc2111',
  'urssafRates2024',
  'urssafPayment2024',
  'urssafFamilyHost2024',
  'urssafOccasional2024',
  'urssafOverseas2018',
  'urssafMinimumWage2023',
  'urssafExemptions',
  'pajemploi2022',
  'pajemploi2019',
])
