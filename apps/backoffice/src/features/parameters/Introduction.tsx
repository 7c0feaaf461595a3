import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What is said of the whole register, whatever the filters. */
export type Summary = inferOutput<typeof api.parameters.list>['summary']

/** What the parameters are, who changes them, and how many wait. */
export const Introduction = ({ summary }: { summary: Summary | undefined }) => (
  <p className="fr-mb-2w">
    Tous les calculs reposent sur ces valeurs. Elles ne changent que dans le code ; ici, on vérifie qu’elles sont
    toujours vraies.{' '}
    {summary && (
      <strong>
        {summary.toCheck === 0
          ? `Les ${summary.total} paramètres sont à jour.`
          : `${summary.toCheck} paramètre${summary.toCheck === 1 ? '' : 's'} sur ${summary.total} à revérifier.`}
      </strong>
    )}
  </p>
)
