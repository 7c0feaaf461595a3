import { AppLayout, type Application, ApplicationProvider, ForbiddenPage, Gate } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { meQuery, useMe, useVisitor } from './session.ts'

const application: Application = {
  title: 'Urssaf · Cesu – Espace partenaires',
  purpose: 'Déclarez le travail à domicile de vos clients employeurs et suivez vos déclarations.',
  audience: 'partner',
}

const sections = [
  { text: 'Déclarer', to: '/declarer' },
  { text: 'Déclarations', to: '/declarations' },
] as const

/** The frame of every page, signed in or not. */
export function Shell() {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const person = me ? { name: me.name, organisation: me.partner.name } : undefined
  return (
    <ApplicationProvider value={application}>
      <AppLayout person={person} navigation={me ? sections : []} demo={me?.partner.demo ?? false}>
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

/** Lets only those who may declare go further; says to the others who can give them the right. */
export function NeedsDeclarant() {
  const me = useMe()
  if (me.permissions.includes('declarations.submit')) return <Outlet />
  return <ForbiddenPage right="le droit de déclarer" giver="la personne responsable dans votre organisme" />
}
