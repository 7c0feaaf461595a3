import { isPeriod, type Period } from '@cesu/domain/shared'
import { advancePolicy } from '@cesu/domain/tax-credit'
import { GradeBadge } from '../cesu/index.ts'

const sentences = {
  DECLARATION_EXCLUDED:
    'Un mois payé avec des titres n’entre pas dans l’avance immédiate du crédit d’impôt : l’employeur reçoit le crédit après sa déclaration de revenus.',
  PERSON_EXCLUDED:
    'Qui paie avec des titres n’a pas l’avance immédiate du crédit d’impôt : l’employeur reçoit le crédit après sa déclaration de revenus.',
  COMBINED: 'Ce que les titres paient n’entre pas dans l’avance immédiate du crédit d’impôt ; le reste peut y entrer.',
} as const

/** What titles change for the immediate advance of a month, and how far it is known. */
export function OutOfAdvance({ period }: { period: Period }) {
  const policy = isPeriod(period) ? advancePolicy(period) : undefined
  if (!policy) return null
  return (
    <p className="fr-text--sm">
      {sentences[policy.value]} <GradeBadge grade={policy.grade} />{' '}
      {policy.grade === 'D' &&
        'Les textes publics ne le disent pas tous de même : la page lue de l’Urssaf est retenue.'}
    </p>
  )
}
