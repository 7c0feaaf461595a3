import { AppLayout, type Application, ApplicationProvider } from '@cesu/ui/app'
import { Outlet } from '@tanstack/react-router'

const application: Application = {
  title: 'Urssaf · Cesu – Mon espace',
  purpose: 'Estimez ce que coûte une personne employée chez vous, et ce que l’État vous rend.',
  audience: 'citizen',
}

const sections = [{ text: 'Estimer un coût', to: '/estimer' }] as const

/** The frame of every page: nobody signs in here yet, nothing is asked to the API. */
export const Shell = () => (
  <ApplicationProvider value={application}>
    <AppLayout person={undefined} navigation={sections} demo={false}>
      <Outlet />
    </AppLayout>
  </ApplicationProvider>
)
