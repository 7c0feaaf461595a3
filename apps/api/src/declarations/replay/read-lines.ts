import { plainFields, type Replay } from '@cesu/domain/replay'

const TAB = 9
const LINE = 10
const MINUS = 45
const ZERO = 48

/**
 * Reads plain months from the bytes of a COPY in text, cut anywhere, to a replay: on each line a situation, an employer, then
 * `plainFields`, between tabulations.
 */
export function readLines(replay: Replay): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (piece) => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = bytes.indexOf(LINE); end !== -1; end = bytes.indexOf(LINE, from)) {
      readLine(replay, bytes, { from, end })
      from = end + 1
    }
    rest = bytes.subarray(from)
  }
}

function readLine({ rows, situationAt, added }: Replay, bytes: Buffer, { from, end }: { from: number; end: number }) {
  const { count } = rows
  const afterSituation = bytes.indexOf(TAB, from)
  const afterEmployer = bytes.indexOf(TAB, afterSituation + 1)
  rows.situation[count] = situationAt(bytes.toString('latin1', from, afterSituation))
  rows.employer[count] = bytes.toString('latin1', afterSituation + 1, afterEmployer)
  let place = count * plainFields.length
  let value = 0
  let sign = 1
  for (let at = afterEmployer + 1; at <= end; at++) {
    const byte = bytes[at] ?? LINE
    if (byte === TAB || byte === LINE) {
      rows.values[place++] = sign * value
      value = 0
      sign = 1
    } else if (byte === MINUS) sign = -1
    else value = value * 10 + byte - ZERO
  }
  added()
}
