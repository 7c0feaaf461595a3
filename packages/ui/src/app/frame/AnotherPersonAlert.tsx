import { Button } from '@codegouvfr/react-dsfr/Button'
import { dropAllDrafts } from '../session/draft.ts'
import { SessionAlert } from './SessionAlert.tsx'

/** Said once, when somebody else has signed in to this browser: the page goes on under their name, without what was typed. */
export function AnotherPersonAlert() {
  const goOn = () => {
    dropAllDrafts()
    location.reload()
  }
  return (
    <SessionAlert title="une autre personne est identifiée dans ce navigateur.">
      <p>
        Cette page était ouverte pour vous, et n’enregistre plus rien. Rechargez-la pour continuer sous le nom de cette
        personne : ce qui est tapé ici sera effacé.
      </p>
      <Button priority="secondary" onClick={goOn}>
        Recharger la page
      </Button>
    </SessionAlert>
  )
}
