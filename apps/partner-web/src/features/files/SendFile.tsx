import type { CsvColumn } from '@cesu/domain/files'
import { remittanceColumns, titleColumns } from '@cesu/domain/vouchers'
import { Details, ProblemAlert, problemOf } from '@cesu/ui/design'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { Upload } from '@codegouvfr/react-dsfr/Upload'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { z } from 'zod'
import { api, sendLines } from '../../api.ts'

const Sent = z.object({ id: z.string(), status: z.string() })

/** What the lines of a file may be of, by the last part of the address that takes it. */
const kinds = {
  titres: {
    label: 'Des titres à enregistrer',
    hint: 'Un titre par ligne : 100 000 lignes et 64 Mo au plus.',
    columns: titleColumns,
  },
  bordereaux: {
    label: 'Des bordereaux de remise',
    hint: 'Un titre remis par ligne : 1 000 000 lignes et 128 Mo au plus.',
    columns: remittanceColumns,
  },
} as const
type Kind = keyof typeof kinds

/** Sends a file of titles, or of slips: how far it is, and what became of it. The same file sent again is known, and changes nothing. */
export function SendFile() {
  const id = useId()
  const [kind, setKind] = useState<Kind>('titres')
  const [file, setFile] = useState<File | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const { send, share } = useSending()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (file !== null && !send.isPending) send.mutate({ kind, file })
    if (file === null) document.getElementById(id)?.focus()
  }
  return (
    <Details title="Envoyer un fichier">
      <form noValidate className="cesu-text" onSubmit={submit}>
        {send.error && <ProblemAlert problem={problemOf(send.error)} />}
        <RadioButtons
          small
          legend="Ce qu’il contient"
          options={Object.entries(kinds).map(([one, { label, hint }]) => ({
            label,
            hintText: hint,
            nativeInputProps: {
              checked: kind === one,
              onChange: () => {
                send.reset()
                setKind(one as Kind)
              },
            },
          }))}
        />
        <Upload
          label="Fichier"
          hint={`CSV ou NDJSON. ${columnsOf(kinds[kind].columns)}`}
          state={isAsked && file === null ? 'error' : 'default'}
          stateRelatedMessage="Choisissez un fichier."
          nativeInputProps={{
            ...{ id, accept: '.csv,.ndjson,.jsonl,text/csv,application/x-ndjson' },
            onChange: ({ target }) => {
              send.reset()
              setFile(target.files?.[0] ?? null)
            },
          }}
        />
        <button type="submit" className="fr-btn fr-mt-2w" aria-disabled={send.isPending}>
          {send.isPending ? 'Envoi…' : 'Envoyer'}
        </button>
        {send.isPending && (
          <progress className="cesu-progress" max={1} value={share} aria-label="Avancement de l’envoi" />
        )}
        <p role="status" className="fr-mt-1w">
          {send.data && (
            <>
              {send.data.status === 'RECEIVED'
                ? 'Fichier reçu : il est lu dans la minute, ligne par ligne. '
                : 'Ce fichier est déjà arrivé : rien n’est enregistré deux fois. '}
              <Link to="/fichiers/$id" params={{ id: send.data.id }}>
                Voir le fichier
              </Link>
            </>
          )}
        </p>
      </form>
    </Details>
  )
}

/** The names of the columns of a CSV file, in a sentence. */
const columnsOf = (columns: readonly CsvColumn[]): string => {
  const namesOf = (optional: boolean) =>
    columns
      .filter((column) => (column.optional ?? false) === optional)
      .map(({ name }) => name)
      .join(', ')
  return `Colonnes d’un CSV : ${namesOf(false)} ; facultatives : ${namesOf(true)}.`
}

/** The sending of one file at a time, and which share of it has left; left, the page stops it. */
function useSending() {
  const queryClient = useQueryClient()
  const [share, setShare] = useState(0)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const send = useMutation({
    mutationFn: async ({ kind, file }: { kind: Kind; file: File }) => {
      const controller = new AbortController()
      running.current = controller
      setShare(0)
      return Sent.parse(await sendLines(kind, file, { onProgress: setShare, signal: controller.signal }))
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.files.pathKey() }),
  })
  return { send, share }
}
