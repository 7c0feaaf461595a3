import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProblemAlert } from '../../design/problem/ProblemAlert.tsx'
import { problemOf } from '../../design/problem/problem.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { NewVersionError } from '../newVersion.ts'

const home = (
  <Link className="fr-btn" to="/">
    Revenir à l’accueil
  </Link>
)

/** An address, or a thing, that does not exist; `children` says which and what to do instead. */
export function NotFoundPage({ children }: { children?: ReactNode }) {
  return (
    <section className="cesu-text fr-py-4w">
      <PageHeading title="Cette page n’existe pas" />
      <p>{children ?? 'L’adresse est peut-être incomplète, ou la page a été déplacée.'}</p>
      {home}
    </section>
  )
}

interface ForbiddenPageProps {
  /** The right that is missing, for instance « le droit de déclarer ». */
  right: string
  /** Who can give it, for instance « le responsable de votre organisme ». */
  giver: string
}

/** A page that exists but that this person may not open: which right is missing and who can give it. */
export function ForbiddenPage({ right, giver }: ForbiddenPageProps) {
  return (
    <section className="cesu-text fr-py-4w">
      <PageHeading title="Vous n’avez pas accès à cette page" />
      <p>
        Il faut pour cela {right}. Pour l’obtenir, adressez-vous à {giver}.
      </p>
      {home}
    </section>
  )
}

/** A page that could not be shown or loaded: the cause, and a way to try again. */
export function ErrorPage({ error }: { error: unknown }) {
  if (error instanceof NewVersionError) return <NewVersionPage />
  return (
    <section className="cesu-text fr-py-4w">
      <PageHeading title="La page n’a pas pu être affichée" />
      <ProblemAlert problem={problemOf(error)}>
        <button type="button" className="fr-btn fr-btn--secondary fr-mt-2w" onClick={() => void retry()}>
          Réessayer
        </button>
      </ProblemAlert>
      {home}
    </section>
  )
}

/** A page that went away with the version of the front-end that is open: the new one has it. */
const NewVersionPage = () => (
  <section className="cesu-text fr-py-4w">
    <PageHeading title="Une nouvelle version est en ligne" />
    <p>Cette page a été ouverte avec la version précédente. Rechargez-la pour continuer.</p>
    <button type="button" className="fr-btn" onClick={() => window.location.reload()}>
      Recharger la page
    </button>
  </section>
)

/** Asks for the whole page again, whose files a new version may have renamed; never while that would lead out of it. */
async function retry(): Promise<void> {
  const isServed = await fetch(import.meta.env.BASE_URL, { method: 'HEAD', headers: { accept: 'text/html' } }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isServed) window.location.reload()
}
