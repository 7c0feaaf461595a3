import { grouped } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'

interface Count {
  value: number
  atLeast: boolean
}

/** What waits for an answer of the partner elsewhere: agents' questions, and errors that were said; nothing when none does. */
export function Waiting() {
  const { permissions } = useMe()
  const asked = api.questions.list.queryOptions({ waits: true, limit: 1 })
  const wrong = api.repairs.list.queryOptions({ status: 'OPEN', limit: 1 })
  const questions = useQuery({ ...asked, enabled: permissions.includes('questions.answer') }).data?.count
  const repairs = useQuery({ ...wrong, enabled: permissions.includes('declarations.correct') }).data?.count
  const links = [
    isSome(questions) && (
      <Link key="questions" to="/questions" search={{ etat: 'ATTEND' }}>
        {textOf(questions, 'question de l’Urssaf', 'questions de l’Urssaf')}
      </Link>
    ),
    isSome(repairs) && (
      <Link key="erreurs" to="/erreurs" search={{ etat: 'OPEN' }}>
        {textOf(repairs, 'erreur signalée', 'erreurs signalées')}
      </Link>
    ),
  ].filter((link) => link !== false)
  if (links.length === 0) return null
  return (
    <div className="cesu-counts">
      <span id="attend">Votre réponse est attendue :</span>
      <ul aria-labelledby="attend">
        {links.map((link) => (
          <li key={link.key}>{link}</li>
        ))}
      </ul>
    </div>
  )
}

const isSome = (count: Count | undefined): count is Count => count !== undefined && count.value > 0

/** « 2 erreurs signalées », « plus de 10 000 erreurs signalées ». */
const textOf = ({ value, atLeast }: Count, one: string, many: string): string =>
  `${atLeast ? 'plus de ' : ''}${grouped(value)} ${value === 1 ? one : many}`
