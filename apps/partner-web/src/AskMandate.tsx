import { Link } from '@tanstack/react-router'
import { useMe } from './session.ts'

interface AskMandateProps {
  className?: string
  text?: string
}

/** The way to ask a mandate, for those who may; nothing of the person to ask is in the address. */
export const AskMandate = ({ className = 'fr-link', text = 'Demander un mandat' }: AskMandateProps) =>
  useMe().permissions.includes('mandates.request') && (
    <Link className={className} to="/mandats/demander">
      {text}
    </Link>
  )
