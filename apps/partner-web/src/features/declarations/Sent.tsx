import { euros, month } from '@cesu/ui/design'
import { type JudgedTitles, refusedNumbers, sentenceOf } from '@cesu/ui/titles'
import { type HistoryState, Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Declaration } from './declaration.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was done a moment ago to the declaration that the page shows. */
    justChanged?: keyof typeof messages
    /** The version that a correction made. */
    madeVersion?: number
    /** What came of the titles that were given with it. */
    titles?: JudgedTitles
  }
}

const due = ({ versions }: Declaration): string => euros(versions[0]?.contributionsCents ?? 0)

/** What was just done: its title and its consequence. */
const messages = {
  REGISTERED: ({ reference }: Declaration) => `la déclaration est enregistrée sous la référence ${reference}.`,
  CORRECTED: ({ versions }: Declaration) =>
    `la correction est enregistrée : la version ${versions[0]?.number} est en vigueur.`,
  CANCELLED: () => 'la déclaration est annulée.',
  REQUESTED: () => 'votre demande est envoyée à un agent de l’Urssaf.',
} as const

const consequences: Record<keyof typeof messages, (declaration: Declaration) => ReactNode> = {
  REGISTERED: (declaration) => (
    <>
      {due(declaration)} de cotisations. <Link to="/declarer">Déclarer pour un autre salarié</Link>
    </>
  ),
  CORRECTED: (declaration) => `${due(declaration)} de cotisations. Les versions précédentes restent ci-dessous.`,
  CANCELLED: () => 'plus rien n’est dû pour cette déclaration. Elle reste lisible.',
  REQUESTED: () => 'la déclaration reste comme elle est jusqu’à sa réponse.',
}

/** Whether the declaration still stands as what was done left it: the page may be read again, long after. */
export function stillTrue(
  { justChanged: done, madeVersion = 1 }: HistoryState,
  { status, versions }: Declaration,
): boolean {
  if (done === 'CANCELLED') return status === 'CANCELLED'
  if (status === 'CANCELLED') return false
  return done === 'REQUESTED' || versions[0]?.number === madeVersion
}

interface SentProps {
  declaration: Declaration
  done: keyof typeof messages
  titles: JudgedTitles | undefined
}

/** What was just done and its proof; stays on the page, and takes the focus. */
export function Sent({ declaration, done, titles }: SentProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { period, employee, employer } = declaration
  return (
    <div ref={box} tabIndex={-1} role="status" className="fr-alert fr-alert--success fr-mb-3w cesu-no-print">
      <p className="fr-alert__title">Succès : {messages[done](declaration)}</p>
      <p>
        {employee.name} chez {employer.name}, {month(period)} : {consequences[done](declaration)}
      </p>
      {titles && <p>{titlesSaid(titles)}</p>}
    </div>
  )
}

/** What came of the titles; those that were refused are ready to be mended. */
function titlesSaid(titles: JudgedTitles): string {
  const refused = refusedNumbers(titles).length
  if (refused === 0) return sentenceOf(titles)
  return `${sentenceOf(titles)} ${refused > 1 ? 'Ceux qui sont refusés sont' : 'Celui qui est refusé est'} sous « Ajouter des titres », à reprendre.`
}
