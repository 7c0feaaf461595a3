import { FieldLink } from '@cesu/ui/design'
import type { Case } from '../case.ts'
import './papers.css'

/** The parts of the page below the fold, each with how many things it has and what is new in it: one goes there in a click or a key. */
export function Contents({ found: { files, questions, opinions, notes } }: { found: Case }) {
  const unread = notes.filter(({ isUnread }) => isUnread).length
  const waiting = opinions.filter(({ mayAnswer }) => mayAnswer).length
  const kept = files.filter(({ removed }) => removed === null).length
  const parts = [
    ...(questions.length > 0 ? [['questions', `Questions (${questions.length})`]] : []),
    ['pieces', `Pièces (${kept})`],
    ['avis', waiting > 0 ? 'Avis : le vôtre est attendu' : `Avis (${opinions.length})`],
    ['notes', `Notes (${notes.length}${unread > 0 ? `, ${unread} ${unread > 1 ? 'nouvelles' : 'nouvelle'}` : ''})`],
    ['journal', 'Historique'],
  ] as const
  return (
    <nav aria-label="Parties du dossier" className="cesu-no-print">
      <ul className="case-contents">
        {parts.map(([id, text]) => (
          <li key={id}>
            <FieldLink fieldId={id ?? ''}>{text}</FieldLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
