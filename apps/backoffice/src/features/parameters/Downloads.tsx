import { ProblemAlert, problemOf, saveFile } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../session.ts'
import { csvFile, jsonFile } from './export.ts'

const formats = { CSV: csvFile, JSON: jsonFile }

/** The whole register as a file, whatever the filters: for a spreadsheet, or for a program. */
export function Downloads() {
  const { today } = useMe()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (format: keyof typeof formats) => {
      const register = await queryClient.fetchQuery(api.parameters.register.queryOptions())
      const { name, type, text } = await formats[format](register, today)
      saveFile(name, new Blob([text], { type }))
    },
  })
  return (
    <div className="parameters-downloads cesu-no-print">
      {(['CSV', 'JSON'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          aria-disabled={isPending}
          onClick={() => isPending || mutate(format)}
        >
          <span className="fr-sr-only">Tout le registre : </span>Télécharger ({format})
        </button>
      ))}
      {error && <ProblemAlert problem={problemOf(error)} />}
    </div>
  )
}
