import { Navigate, useLocation } from '@tanstack/react-router'
import { about } from './about.ts'
import { needs, useMe } from './session.ts'

/** As `needs`, for the home of the front-end: whoever may not open it is led to the first section that they may. */
export function homeOf(...[permission, right]: Parameters<typeof needs>) {
  const Guard = needs(permission, right)
  return function Home() {
    const { permissions } = useMe()
    const { pathname } = useLocation()
    const [home, ...others] = about.sections
    const first = others.find((section) => permissions.includes(section.permission))
    const isElsewhere = pathname !== home.to || permissions.includes(permission) || first === undefined
    return isElsewhere ? <Guard /> : <Navigate to={first.to} replace />
  }
}
