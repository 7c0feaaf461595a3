import { isNir, normaliseText, normalizeNir, type Refusal, searchableName } from '../shared/index.ts'
import { type EmploymentProposalInput, MOST_ACTIVITY, MOST_NAME } from './proposal-input.ts'
import { refuseProposal } from './proposal-refusals.ts'

/** Who a proposed worker is, in the house's writing: what is compared, exactly, with a known person. */
export interface WorkerTraits {
  givenNames: string
  familyName: string
  /** Family name then first names in capitals without accents. */
  searchName: string
  birthDay: string
  /** The 15 characters of a social security number, or the 14 digits of a Cesu number. */
  number: { kind: EmploymentProposalInput['numberKind']; text: string }
  activity: string
}

/** The texts of a proposal as they are kept, or all the reasons why they cannot be. */
export function readTraits(
  input: Pick<EmploymentProposalInput, 'familyName' | 'givenNames' | 'birthDay' | 'numberKind' | 'number' | 'activity'>,
): { traits: WorkerTraits } | { refusals: Refusal[] } {
  const familyName = readName('familyName', input.familyName)
  const givenNames = readName('givenNames', input.givenNames)
  const activity = readLine('activity', input.activity, MOST_ACTIVITY)
  const number = readNumber(input)
  const read = [familyName, givenNames, number, activity]
  if ('refusal' in familyName || 'refusal' in givenNames || 'refusal' in number || 'refusal' in activity) {
    return { refusals: read.flatMap((one) => ('refusal' in one ? [one.refusal] : [])) }
  }
  return {
    traits: {
      ...{
        familyName: familyName.text,
        givenNames: givenNames.text,
        birthDay: input.birthDay,
        activity: activity.text,
      },
      searchName: searchableName(`${familyName.text} ${givenNames.text}`),
      number: { kind: input.numberKind, text: number.text },
    },
  }
}

type ReadText = { text: string } | { refusal: Refusal }

/** One line of text. */
function readLine(field: string, text: string, most: number): ReadText {
  const read = normaliseText(text.replace(/\s+/gu, ' '), most)
  return 'refusal' in read ? { refusal: { ...read.refusal, field } } : read
}

function readName(field: string, text: string): ReadText {
  const read = readLine(field, text, MOST_NAME)
  if ('refusal' in read || /\p{Letter}/u.test(read.text)) return read
  return { refusal: refuseProposal('worker.name_without_letter', field) }
}

/** A number as it is kept. A NIR proves its key; that it is somebody's is never said. */
function readNumber({ numberKind, number }: Pick<EmploymentProposalInput, 'numberKind' | 'number'>): ReadText {
  const text = normalizeNir(number)
  if (numberKind === 'NIR') return isNir(text) ? { text } : { refusal: refuseProposal('worker.nir_wrong', 'number') }
  return /^\d{14}$/.test(text) ? { text } : { refusal: refuseProposal('worker.cesu_number_wrong', 'number') }
}
