import { dueSentence, lastCheckSentence } from '@cesu/domain/parameters'
import { useEffect, useRef, useState } from 'react'
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
      {isNew !== null && <Recorded isNew={isNew} />}
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
function Recorded({ isNew }: { isNew: boolean }) {
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
    </div>
  )
}
