import { cutFile, nameOf, ProblemAlert, piecesOf, problemOf, saveFile, UNREACHABLE_CODE } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fileOf } from './files.ts'

const CUT = cutFile(
  'le téléchargement s’est arrêté avant la fin',
  'Aucun fichier n’est enregistré, et rien n’est perdu. Vérifiez votre connexion, puis réessayez.',
)

/** Progress is said once a second at most: a screen reader speaks each one. */
const SAID_EVERY_MS = 1_000

/** All that is held of a worker, as a file to keep: how far it is, saved, or why not. */
export function TakeData() {
  const [kilobytes, setKilobytes] = useState(0)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async () => {
      setKilobytes(0)
      running.current = new AbortController()
      return receive(await fileOf('mes-donnees')({}, running.current.signal), setKilobytes)
    },
  })
  return (
    <section aria-labelledby="mes-donnees" className="fr-mt-4w cesu-text cesu-no-print">
      <h2 id="mes-donnees" className="fr-h6 fr-mb-1w">
        Télécharger mes données
      </h2>
      <p className="fr-mb-1w">
        Un dossier à garder : vos mois de travail, vos partages, qui a consulté vos données, et vos reçus. Un texte y
        explique chaque fichier.
      </p>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-download-line"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        Télécharger mes données (ZIP)
      </button>
      <p role="status" className="fr-text--sm fr-mt-1w fr-mb-1w">
        {isPending &&
          (kilobytes === 0 ? 'Vos données se préparent…' : `Téléchargement en cours : ${kilobytes} Ko reçus…`)}
        {!isPending && data && `Données enregistrées : ${data}.`}
      </p>
      {error && !isPending && (
        <ProblemAlert problem={whyNot(error)}>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w" onClick={() => mutate()}>
            Réessayer<span className="fr-sr-only"> de télécharger mes données</span>
          </button>
        </ProblemAlert>
      )}
    </section>
  )
}

/** Who downloads has typed nothing that would be kept: a service that is not reached is a download that stopped. */
function whyNot(error: unknown) {
  const problem = problemOf(error)
  return problem.code === UNREACHABLE_CODE ? CUT : problem
}

/** Nothing is saved before the last piece has come; the name of the file. */
async function receive(response: Response, say: (kilobytes: number) => void): Promise<string> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let [bytes, saidAt] = [0, performance.now()]
  for await (const piece of piecesOf(response, CUT)) {
    pieces.push(piece)
    bytes += piece.length
    if (performance.now() < saidAt + SAID_EVERY_MS) continue
    saidAt = performance.now()
    say(Math.ceil(bytes / 1_024))
  }
  saveFile(nameOf(response), new Blob(pieces, { type: 'application/zip' }))
  return nameOf(response)
}
