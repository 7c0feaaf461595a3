import { mentionsNir } from './nir.ts'
import { defineRefusals, type Refusal, type RefusalCode } from './refusal.ts'

/** The closed list of the refusals of a free text. */
export const refuseText = defineRefusals({
  'text.empty': {
    actor: 'PARTNER',
    cause: 'Ce texte ne contient aucun caractère visible.',
    remedy: 'Écrivez au moins une lettre ou un chiffre.',
  },
  'text.too_long': {
    actor: 'PARTNER',
    cause: ({ maximum }: { maximum: number }) => `Ce texte a plus de ${maximum.toLocaleString('fr-FR')} caractères.`,
    remedy: ({ maximum }: { maximum: number }) => `Raccourcissez-le à ${maximum.toLocaleString('fr-FR')} caractères.`,
  },
  'text.nir': {
    actor: 'PARTNER',
    cause: 'Ce texte contient un numéro de sécurité sociale, avec ou sans sa clé.',
    remedy: 'Retirez-le : dites de qui il s’agit par son nom ou son numéro Cesu.',
  },
  'text.unreadable': {
    actor: 'PARTNER',
    cause: 'Ce texte porte des caractères qui le rendent illisible.',
    remedy: 'Écrivez-le de nouveau, sans le coller depuis un autre document.',
  },
})

/** Codes of the refusals of a free text. */
export type FreeTextRefusalCode = RefusalCode<typeof refuseText>

/** Accents, tone marks and the like that one letter may carry: four in the most loaded writing of a name. */
const MOST_MARKS = 4
const TOO_MARKED = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')

/** What shows nothing, or changes the direction of what surrounds it: never meant by who types a text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** What stays of an invisible character: the end of a line, a space for a tab, nothing for the rest. */
const kept = (character: string): string => ({ '\n': '\n', '\t': ' ' })[character] ?? ''

/**
 * A free text as it is kept: composed (NFC), lines ended by \n, without what shows nothing (zero-width characters, controls)
 * or turns the direction of writing (overrides, isolates), without spaces at the ends nor more than one empty line. Refused
 * when nothing visible is left, when it has more than `maximum` characters, when a letter carries more than four marks, or when it holds
 * a NIR (`mentionsNir`).
 * Characters are those of Unicode (code points); the time is linear in the text.
 */
export function normaliseText(
  text: string,
  maximum: number,
): { text: string } | { refusal: Refusal<FreeTextRefusalCode> } {
  // What is far too long is not worth reading: a letter composes of at most a few characters.
  if (text.length > maximum * 8) return { refusal: refuseText('text.too_long', '', { maximum }) }
  if (!text.isWellFormed()) return { refusal: refuseText('text.unreadable', '') }
  const visible = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(INVISIBLE, kept)
  // Seen once the rest is gone: marks could be told apart by what shows nothing.
  if (TOO_MARKED.test(visible.normalize('NFD'))) return { refusal: refuseText('text.unreadable', '') }
  const lines = visible.normalize('NFC').split('\n')
  const clean = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(clean)) return { refusal: refuseText('text.empty', '') }
  if ([...clean].length > maximum) return { refusal: refuseText('text.too_long', '', { maximum }) }
  if (mentionsNir(clean)) return { refusal: refuseText('text.nir', '') }
  return { text: clean }
}
