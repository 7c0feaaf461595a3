import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../session.ts'
import { csvFile, type ExportFile, jsonFile } from './export.ts'

const formats = { CSV: csvFile, JSON: jsonFile }

/** The whole register as a file, whatever the filters: for a spreadsheet, or for a program. */
export function Downloads() {
  const { today } = useMe()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (format: keyof typeof formats) => {
      const register = await queryClient.fetchQuery(api.parameters.register.queryOptions())
      save(await formats[format](register, today))
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

/** Hands a file to the browser, under its name. */
function save({ name, type, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
