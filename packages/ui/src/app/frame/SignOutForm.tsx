import { dropAllDrafts } from '../session/draft.ts'
import { useApplication } from './application.ts'

/** Ends the session on the server; a form, because only a POST of this site may do it. */
export function SignOutForm({ id }: { id?: string }) {
  const application = useApplication()
  return (
    <form method="post" action={`/sign-out/${application.audience}`} onSubmit={dropAllDrafts}>
      <button id={id} type="submit" className="fr-btn fr-icon-logout-box-r-line">
        Se déconnecter
      </button>
    </form>
  )
}
