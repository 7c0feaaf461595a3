import { insertAuditEntries, insertWorld, type Tx } from '@cesu/db'
import type { Purpose } from '@cesu/db/model'
import { addDays } from '@cesu/domain/shared'
import type { Agent } from '../../actors/agent.ts'
import { legalDay } from '../../platform/clock.ts'
import { chanceOf } from './chance.ts'
import { fictivePerson } from './staff.ts'

const exchanged =
  'Cadre : code de la sécurité sociale, article L114-12 ; code des relations entre le public et l’administration, article L114-8.'
const agreed = 'Cadre : règlement général sur la protection des données, article 6, 1, a. Rien ne part sans accord.'

/** Four organisations as the demo knows them: neither their numbers nor their agreements are true, and the last one is made up whole. */
const demoConsumers = [
  { code: 'france-travail', name: 'France Travail (démo)', siret: '99900001100018', framework: exchanged },
  { code: 'assurance-maladie', name: 'Assurance maladie (démo)', siret: '99900002900010', framework: exchanged },
  {
    ...{ code: 'portail-droits-sociaux', name: 'Portail national des droits sociaux (démo)' },
    ...{ siret: '99900003700013', framework: exchanged },
  },
  { code: 'habitat-toit-commun', name: 'Habitat Toit-Commun (démo)', siret: '99900004500016', framework: agreed },
] as const

/** Who looks after the programs of each. */
const administrators = [
  { givenName: 'Fatou', familyName: 'Guichetière' },
  { givenName: 'Bruno', familyName: 'Feuilledesoin' },
  { givenName: 'Élise', familyName: 'Portaillier' },
  { givenName: 'Omar', familyName: 'Bailleclair' },
] as const

/** How long their habilitation lasts, in days. */
const AUTHORIZATION_DAYS = 730

type DemoPurpose = Pick<
  Purpose,
  'code' | 'label' | 'explanation' | 'legalBasis' | 'legalTexts' | 'scopes' | 'maxDays' | 'keptMonths' | 'callsPerDay'
> & { consumer: number }

/** What each asks; grounds as data-sharing reference §3 reads the texts, to be confirmed by the data protection officer. */
const purposes: readonly DemoPurpose[] = [
  {
    ...{ consumer: 0, code: 'FT-ACTUALISATION', label: 'Remplir votre actualisation du mois' },
    explanation:
      'France Travail remplit votre actualisation avec vos heures et vos salaires : vous relisez, et corrigez s’il le faut.',
    ...{ legalBasis: 'USER_REQUEST', legalTexts: ['CRPA, article L114-8, I', 'CSS, article L114-12, 1°'] },
    ...{ scopes: ['ft:actualisation@1'], maxDays: 365, keptMonths: 12, callsPerDay: 200_000 },
  },
  {
    ...{ consumer: 0, code: 'FT-DROITS', label: 'Ouvrir ou reprendre vos droits au chômage' },
    explanation:
      'France Travail lit vos périodes de travail et la fin de vos contrats, au lieu de vous demander vos attestations.',
    ...{ legalBasis: 'USER_REQUEST', legalTexts: ['CRPA, article L114-8, I', 'CSS, article L114-12, 1°'] },
    ...{ scopes: ['ft:droits@1', 'ft:fin_contrat@2'], maxDays: 90, keptMonths: 36, callsPerDay: 20_000 },
  },
  {
    ...{ consumer: 1, code: 'CPAM-IJ', label: 'Calculer vos indemnités pendant un arrêt de travail' },
    explanation:
      'L’Assurance maladie vérifie vos droits et calcule vos indemnités, sans vous demander vos bulletins de salaire.',
    ...{
      legalBasis: 'OBLIGATION',
      legalTexts: ['CSS, article L114-12, 1°', 'CSS, articles R313-3, R313-7 et R323-10'],
    },
    ...{ scopes: ['cpam:seuils_ij@1', 'cpam:ij_calcul@1', 'cpam:dernier_jour@1'], maxDays: 180, keptMonths: 36 },
    callsPerDay: 20_000,
  },
  {
    ...{ consumer: 2, code: 'PNDS-CONSULTATION', label: 'Voir vos emplois sur Mes droits sociaux' },
    explanation: 'Le portail vous montre vos mois de travail avec vos autres ressources. Il ne les garde pas.',
    ...{ legalBasis: 'USER_REQUEST', legalTexts: ['décret n° 2017-351, article 1er'] },
    ...{ scopes: ['pnds:synthese@1', 'pnds:detail@1'], maxDays: 365, keptMonths: 0, callsPerDay: 100_000 },
  },
  {
    ...{ consumer: 2, code: 'PNDS-DROITS', label: 'Vous dire à quoi vous pourriez avoir droit' },
    explanation:
      'Le portail lit le total de vos heures et de vos salaires. Il vous prévient si vous pourriez avoir droit à une aide.',
    ...{ legalBasis: 'PROACTIVE', legalTexts: ['CRPA, article L114-8, II', 'CRPA, article R114-9-7'] },
    ...{ scopes: ['pnds:synthese@1'], maxDays: 365, keptMonths: 12, callsPerDay: 20_000 },
  },
  {
    ...{ consumer: 3, code: 'DOSSIER-LOCATION', label: 'Compléter votre dossier de location' },
    explanation:
      'Cet office public de logement lit le total de vos salaires, au lieu de vous demander vos bulletins de salaire.',
    ...{ legalBasis: 'CONSENT', legalTexts: ['règlement général sur la protection des données, article 6, 1, a'] },
    ...{ scopes: ['pnds:synthese@1'], maxDays: 90, keptMonths: 3, callsPerDay: 500 },
  },
]

/** Makes the consumers, an agreement each, and their purposes, in force as one agent proposed and another agreed. */
export async function seedSharing(tx: Tx, [asks, answers]: readonly Agent[], at: Date): Promise<void> {
  if (asks === undefined || answers === undefined) throw new Error('an approval needs two supervisors')
  const chance = chanceOf('cesu-demo-sharing')
  const agreements = demoConsumers.map(({ code, framework }, rank) => ({
    ...{ id: chance.id(), consumerCode: code, reference: `DEMO-${rank + 1}`, framework, startDay: '2026-01-01' },
    ...{ endDay: null, status: 'ACTIVE' as const, suspendedAt: null },
  }))
  const named = { requestedById: asks.id, requestedByName: asks.name, requestedAt: at }
  const granted = { answeredById: answers.id, answeredByName: answers.name, answeredAt: at, answer: 'GRANTED' as const }
  const partners = demoConsumers.map(({ code: slug, name, siret }) => ({
    ...{ id: chance.id(), slug, name, siret, kind: 'PUBLIC_SERVICE' as const, createdAt: at },
  }))
  const approvals = purposes.map(({ code }) => ({
    ...{ id: chance.id(), subjectKind: 'PURPOSE' as const, subjectId: `${code}@1`, act: 'ACTIVATE' },
    ...{ reason: 'Première version, écrite pour la démonstration.', ...named, ...granted },
  }))
  const person = fictivePerson(chance, at)
  const partnerOf = (rank: number) => partners[rank]?.id ?? ''
  await insertWorld(tx, {
    partners,
    staff: administrators.map(({ givenName, familyName }, rank) => ({
      ...{ ...person(givenName, familyName), role: 'ADMINISTRATOR' as const, partnerId: partnerOf(rank) },
    })),
    authorizations: partners.map(({ id: partnerId }) => ({
      ...{
        id: chance.id(),
        partnerId,
        status: 'ACTIVE' as const,
        scopes: ['ACTIVITY_READ' as const, 'EVENTS_READ' as const],
      },
      ...{ startDay: legalDay(at), endDay: addDays(legalDay(at), AUTHORIZATION_DAYS), grantedAt: at },
    })),
    consumers: demoConsumers.map(({ code, name, siret }, rank) => ({
      ...{ code, name, siret, partnerId: partnerOf(rank), createdAt: at },
    })),
    agreements,
    purposes: purposes.map(({ consumer, ...purpose }) => ({
      ...{ ...purpose, version: 1, agreementId: agreements[consumer]?.id ?? '' },
      ...{ isInferred: true, reusedForControl: false, status: 'ACTIVE' as const },
      ...{ proposedAt: at, proposedById: asks.id, proposedByName: asks.name, settledAt: at },
    })),
    approvals,
  })
  for (const { id: approvalId, subjectKind, subjectId } of approvals) {
    const of = {
      version: 1,
      actorKind: 'AGENT' as const,
      subjectKind,
      subjectId,
      at,
      partnerId: null,
      employerId: null,
    }
    const proposed = { actorId: asks.id, actorName: asks.name, payload: { approvalId } }
    await insertAuditEntries(tx, [{ entry: { ...of, ...proposed, kind: 'PURPOSE_PROPOSED' }, told: null }])
    const answer = { actorId: answers.id, actorName: answers.name, payload: { approvalId, answer: 'GRANTED' } }
    await insertAuditEntries(tx, [{ entry: { ...of, ...answer, kind: 'PURPOSE_ANSWERED' }, told: null }])
  }
}
