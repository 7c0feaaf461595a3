import { createHash } from 'node:crypto'

/** Chance that always falls the same way for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number
  /** One element of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T
  /** True `percent` times in a hundred. */
  happens: (percent: number) => boolean
  /** A new UUID. */
  id: () => string
}

/** Chance drawn from a text: the n-th draw is the SHA-256 of the text and n. */
export function chanceOf(seed: string): Chance {
  let drawn = 0
  const draw = () => createHash('sha256').update(`${seed}:${drawn++}`).digest()
  const whole = (least: number, most: number) => least + (draw().readUInt32BE(0) % (most - least + 1))
  return {
    whole,
    pick: (list) => {
      const chosen = list[whole(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to choose from')
      return chosen
    },
    happens: (percent) => whole(1, 100) <= percent,
    id: () => {
      const bytes = draw().subarray(0, 16)
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6) // version 8: the application's own
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
      const hex = bytes.toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    },
  }
}
