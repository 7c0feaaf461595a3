import { Link } from '@tanstack/react-router'
import { useMe } from '../../session.ts'

/** What stands for the list of a partner who has not sent any declaration yet. */
export function NothingSent() {
  const mayDeclare = useMe().permissions.includes('declarations.submit')
  return (
    <>
      <p>Votre organisme n’a pas encore envoyé de déclaration.</p>
      {mayDeclare && (
        <Link className="fr-btn" to="/declarer">
          Faire une déclaration
        </Link>
      )}
    </>
  )
}
