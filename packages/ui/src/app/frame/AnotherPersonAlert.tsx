import { Button } from '@codegouvfr/react-dsfr/Button'
import { useEffect, useRef } from 'react'
import { dropAllDrafts } from '../session/draft.ts'

/** Said once, when somebody else has signed in to this browser: the page goes on under their name, without what was typed. */
export function AnotherPersonAlert() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const goOn = () => {
    dropAllDrafts()
    location.reload()
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-3w">
      <p className="fr-alert__title">Attention : une autre personne est identifiée dans ce navigateur.</p>
      <p>
        Cette page était ouverte pour vous, et n’enregistre plus rien. Rechargez-la pour continuer sous le nom de cette
        personne : ce qui est tapé ici sera effacé.
      </p>
      <Button priority="secondary" onClick={goOn}>
        Recharger la page
      </Button>
    </div>
  )
}
