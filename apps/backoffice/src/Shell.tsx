import { AppLayout, type Application, ApplicationProvider, ForbiddenPage, Gate } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { meQuery, useMe, useVisitor } from './session.ts'

const application: Application = {
  title: 'Urssaf · Cesu – Back-office',
  purpose: 'Retrouvez, expliquez et contrôlez les déclarations transmises par les partenaires.',
  audience: 'backoffice',
}

const sections = [
  { text: 'Déclarations', to: '/declarations', permission: 'declarations.read' },
  { text: 'Dossiers', to: '/dossiers', permission: 'cases.read' },
  { text: 'Paramètres', to: '/parametres', permission: 'parameters.read' },
] as const

/** The frame of every page, signed in or not; a section that the role can never open is not shown. */
export function Shell() {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const person = me ? { name: me.name, organisation: me.team.name } : undefined
  return (
    <ApplicationProvider value={application}>
      <AppLayout
        person={person}
        navigation={sections.filter(({ permission }) => me?.permissions.includes(permission))}
        demo={me?.demo ?? false}
      >
        <Outlet />
      </AppLayout>
    </ApplicationProvider>
  )
}

/** The pages that ask for a session. */
export const SignedIn = () => (
  <Gate isSignedIn={useVisitor() !== null}>
    <Outlet />
  </Gate>
)

/** Lets only those who may read cases go further; says to the others who can give them the right. */
export function NeedsCases() {
  const me = useMe()
  if (me.permissions.includes('cases.read')) return <Outlet />
  return <ForbiddenPage right="le droit de lire les dossiers" giver="la personne responsable de votre équipe" />
}
