import type { ReactNode } from 'react'
import { useMe } from '../../session.ts'

interface LetProps {
  permission: ReturnType<typeof useMe>['permissions'][number]
  /** What is said instead, if anything is. */
  otherwise?: ReactNode
  children: ReactNode
}

/** What the person may do here: whoever acts for another is shown no button that would be refused. */
export const Let = ({ permission, otherwise = null, children }: LetProps) =>
  useMe().permissions.includes(permission) ? children : otherwise
