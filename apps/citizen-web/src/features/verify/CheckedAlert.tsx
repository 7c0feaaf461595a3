import { type CheckedDocument, documentTitles } from '@cesu/domain/documents'
import { day } from '@cesu/ui/design'
import { useEffect, useRef } from 'react'
import type { SealVerdict } from './verifySeal.ts'

interface CheckedAlertProps {
  /** What the square is worth; null when a code was typed. */
  seal: SealVerdict | null
  /** What the server says of the code; null when it was not asked. */
  checked: CheckedDocument | null
}

type Severity = 'success' | 'warning' | 'error'

/** What is found, in one sentence and its consequence; takes the focus. */
export function CheckedAlert(found: CheckedAlertProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer takes the focus again
  useEffect(() => box.current?.focus(), [found.seal, found.checked])
  const { severity, title, text } = said(found)
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`fr-alert fr-alert--${severity} fr-mb-3w`}>
      <p className="fr-alert__title">{title}</p>
      <p>{text}</p>
    </div>
  )
}

const altered = {
  severity: 'error' as Severity,
  title: 'Erreur : ce carré n’est pas de nous, ou ses montants ont été changés',
  text: 'Ne vous fiez pas à ce document. Tapez le code imprimé pour savoir si un document lui correspond.',
}

/** A code is copied with ease onto another paper: it says nothing of what is printed. */
const codeAlone =
  'Le code prouve que ce document existe, pas que les montants imprimés sont les bons. Pour les prouver, photographiez le carré.'

const unknown = {
  severity: 'error' as Severity,
  title: 'Erreur : code inconnu',
  text: 'Aucun document n’a ce code. Vérifiez chaque lettre et chaque chiffre, puis recommencez.',
}

function said({ seal, checked }: CheckedAlertProps): { severity: Severity; title: string; text: string } {
  if (seal?.verdict === 'ALTERED' || checked === null) return altered
  const { state, kind, issuedDay } = checked
  if (state === 'UNKNOWN' || kind === null || issuedDay === null) return unknown
  const what = `${documentTitles[kind]} édité le ${day(issuedDay)}`
  if (state === 'REPLACED') {
    return {
      severity: 'warning',
      title: 'Attention : document remplacé',
      text: `${what}. Une version plus récente est en vigueur : demandez-la.`,
    }
  }
  if (state === 'CANCELLED') {
    return {
      severity: 'warning',
      title: 'Attention : document annulé',
      text: `${what}. La déclaration a été annulée : il ne vaut plus rien.`,
    }
  }
  const unable = 'Ce navigateur ne sait pas vérifier la signature des montants : comparez-les à un document sûr.'
  const compare = 'Comparez les montants ci-dessous à ceux du document.'
  const how = seal === null ? codeAlone : compare
  return {
    severity: 'success',
    title: 'Succès : document authentique',
    text: `${what}. ${seal?.verdict === 'UNABLE' ? unable : how}`,
  }
}
