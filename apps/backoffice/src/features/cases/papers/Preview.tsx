import { eventWords, messageReaders } from '@cesu/domain/cases'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { type api, client } from '../../../api.ts'
import './papers.css'

type Decision = Parameters<typeof client.cases.preview.mutate>[0]

/** How long one stops typing before what is written follows. */
const PAUSE_MS = 500

/** Who would be told of the decision as it is typed now, and the very words: asked of the server once it is opened, which tries and undoes it. */
export function Preview({ decision }: { decision: Decision }) {
  const [isOpen, setIsOpen] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: Decision) => client.cases.preview.mutate(asked),
  })
  const { reason } = decision
  const asked = JSON.stringify({ ...decision, reason: reason.trim() === '' ? '(votre motif)' : reason })
  useEffect(() => {
    if (!isOpen) return
    const later = setTimeout(() => mutate(JSON.parse(asked)), PAUSE_MS)
    return () => clearTimeout(later)
  }, [isOpen, asked, mutate])
  return (
    <details
      className="cesu-details fr-mb-2w"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>Voir qui sera prévenu, et ce qui sera écrit</summary>
      {error !== null && !isPending && <ProblemAlert problem={problemOf(error)} />}
      {!data && error === null && <p>Lecture…</p>}
      {data && error === null && (
        <div aria-busy={isPending}>
          <Told told={data} />
        </div>
      )}
    </details>
  )
}

function Told({ told: { awaitsSecond, messages, events } }: { told: inferOutput<typeof api.cases.preview> }) {
  if (awaitsSecond && messages.length + events.length === 0) {
    return <p>Rien ne part : un second agent doit d’abord donner son accord. Il verra ce qui sera envoyé.</p>
  }
  if (messages.length + events.length === 0) {
    return (
      <p>
        <strong>Personne n’est prévenu :</strong> aucun courriel ne part, et les programmes du partenaire ne lisent
        rien.
      </p>
    )
  }
  return (
    <>
      {messages.length === 0 && <p>Aucun courriel ne part.</p>}
      {messages.map(({ kind, count, hasEmail, subject, text }) => (
        <article key={`${kind} ${subject} ${hasEmail}`} className="case-mail">
          <p className="fr-mb-1v">
            <strong>{hasEmail ? 'Courriel à' : 'Lettre, qui n’est pas encore postée, à'} :</strong>{' '}
            {messageReaders[kind]}
            {count > 1 && ` (${count} personnes)`}
          </p>
          <p className="fr-mb-1v">
            <strong>Objet :</strong> {subject}
          </p>
          <p className="cesu-said fr-mb-0">{text}</p>
        </article>
      ))}
      {events.length > 0 && (
        <p className="fr-mb-0">
          Les programmes du partenaire lisent, sans aucune donnée personnelle :{' '}
          <strong>{[...new Set(events)].map((kind) => eventWords[kind] ?? 'un changement').join(', ')}</strong>.
        </p>
      )}
    </>
  )
}
