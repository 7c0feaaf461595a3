import { dueSentence, lastCheckSentence } from '@cesu/domain/parameters'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { CheckForm } from './CheckForm.tsx'
import { type Parameter, watchedVersion } from './parameter.ts'

/** When the value was last read again, when it must be, and for supervisors the way to say that it was. */
export function Verification({ parameter }: { parameter: Parameter }) {
  const { today } = useMe()
  const [isNew, setIsNew] = useState<boolean | null>(null)
  const { watch } = parameter
  return (
    <section aria-labelledby="verification">
      <h2 id="verification" className="fr-h5">
        Vérification
      </h2>
      {isNew !== null && <Recorded isNew={isNew} id={parameter.id} />}
      <p>
        {lastCheckSentence(watch, today)} {dueSentence(watch)}
      </p>
      <Act parameter={parameter} onRecorded={setIsNew} />
    </section>
  )
}

/** What the person can do from here. */
function Act({ parameter, onRecorded }: { parameter: Parameter; onRecorded: (isNew: boolean) => void }) {
  const { permissions } = useMe()
  const version = watchedVersion(parameter)
  if (!version || !parameter.watch.isInForce) return null
  if (!permissions.includes('parameters.check')) {
    return <p className="cesu-source">Les responsables d’équipe enregistrent les vérifications.</p>
  }
  if (parameter.checkedByMeToday) return <p>Vous avez vérifié ce paramètre aujourd’hui.</p>
  return <CheckForm parameterId={parameter.id} version={version} onRecorded={onRecorded} />
}

/** What was just done; stays on the page, and takes the focus. */
function Recorded({ isNew, id }: { isNew: boolean; id: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className={`fr-alert fr-alert--sm fr-alert--${isNew ? 'success' : 'info'} fr-mb-2w`}
    >
      <p>
        {isNew
          ? 'Succès : la vérification est enregistrée à votre nom.'
          : 'Information : vous aviez déjà vérifié ce paramètre aujourd’hui. Votre premier commentaire est gardé.'}
      </p>
      <NextToCheck id={id} />
    </div>
  )
}

/** The next parameter to check, of least trust first; nothing while it is looked for. */
function NextToCheck({ id }: { id: string }) {
  const query = useQuery(api.parameters.list.queryOptions({ toCheck: true, limit: 2 }, { staleTime: 0 }))
  if (!query.data) return null
  const next = query.data.rows.find((row) => row.id !== id)
  if (!next) return <p>Plus aucun paramètre n’est à revérifier.</p>
  return (
    <p>
      <Link to="/parametres/$id" params={{ id: next.id }}>
        Suivant à revérifier : {next.label}
      </Link>
    </p>
  )
}
