import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What is said of the whole register, whatever the filters. */
export type Summary = inferOutput<typeof api.parameters.list>['summary']

/** How many of the values that all the calculations rest on wait to be read again. */
export const Introduction = ({ summary }: { summary: Summary | undefined }) => (
  <p className="fr-mb-0">
    {summary && (
      <strong>
        {summary.toCheck === 0
          ? `Les ${summary.total} paramètres sont à jour.`
          : `${summary.toCheck} paramètre${summary.toCheck === 1 ? '' : 's'} sur ${summary.total} à revérifier.`}
      </strong>
    )}
  </p>
)
