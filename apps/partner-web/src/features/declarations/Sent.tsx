import { euros, month } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Declaration } from './declaration.ts'

/** What was just done and its proof; stays on the page, and takes the focus. */
export function Sent({ declaration }: { declaration: Declaration }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { reference, period, employee, employer, versions } = declaration
  return (
    <div ref={box} tabIndex={-1} role="status" className="fr-alert fr-alert--success fr-mb-3w cesu-no-print">
      <p className="fr-alert__title">Succès : la déclaration est enregistrée sous la référence {reference}.</p>
      <p>
        {employee.name} chez {employer.name}, {month(period)} : {euros(versions[0]?.contributionsCents ?? 0)} de
        cotisations. <Link to="/declarer">Déclarer pour un autre salarié</Link>
      </p>
    </div>
  )
}
