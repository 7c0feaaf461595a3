import { ProblemAlert, problemOf, saveFile } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../session.ts'

/** The whole register for a program, as the API gives it, whatever the filters; the list has its own export. */
export function RegisterDownload() {
  const { today } = useMe()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const parametres = await queryClient.fetchQuery(api.parameters.register.queryOptions())
      const text = `${JSON.stringify({ jour: today, parametres }, null, 2)}\n`
      saveFile(`parametres-${today}.json`, new Blob([text], { type: 'application/json' }))
    },
  })
  return (
    <div className="parameters-downloads cesu-no-print">
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        Télécharger tout le registre (JSON)
      </button>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </div>
  )
}
