import { CancelledNotice } from '@cesu/ui/cesu'
import { day } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import type { api } from './api.ts'
import { useMe } from './session.ts'

type Declaration = inferOutput<typeof api.declarations.get>

interface NotChangeableProps {
  declaration: Declaration
  /** True for what can be asked for once the delay is over. */
  isRequest?: boolean
  /** The form, of a declaration that can still be changed. */
  children: ReactNode
}

/** The form that changes a declaration; or at once, and before anything is typed, why it can no longer be changed, and the way back. */
export function NotChangeable({ declaration, isRequest = false, children }: NotChangeableProps) {
  const { today } = useMe()
  const { employerId, period, id, cancelled, changeableUntil } = declaration
  const params = { employerId, period, id }
  const back = (
    <Link to="/declarations/$employerId/$period/$id" params={params}>
      Revoir la déclaration
    </Link>
  )
  if (cancelled !== null)
    return <CancelledNotice cancelled={cancelled}>Elle ne peut plus être changée. {back}</CancelledNotice>
  if (isRequest || today <= changeableUntil) return children
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <p className="fr-alert__title">Attention : cette déclaration ne se change plus ici</p>
      <p>
        Elle pouvait être corrigée ou annulée jusqu’au {day(changeableUntil)}.{' '}
        <Link to="/changer/$employerId/$period/$id/demander" params={params}>
          Demander un changement à l’Urssaf
        </Link>{' '}
        · {back}
      </p>
    </div>
  )
}
