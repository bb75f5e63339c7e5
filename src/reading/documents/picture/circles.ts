/** Printed circles of a question with several answers; the engine reads them as letters O or as signs in a circle. */
import type { PrintedBox } from './boxes.ts'
import { isDark } from './edges.ts'
import type { Ink } from './ink.ts'
import type { SeenWord } from './recognizer.ts'

/** Diameters in inches. */
const smallest = 0.07
const largest = 0.26
const angles = 48
/** Share of the directions in which the rim must be met. */
const whole = 0.9

type Place = { x: number; y: number; radius: number }

/** The word's own square, and where it is longer than high, the squares at both of its ends. */
const placesOf = ({ left, top, right, bottom }: SeenWord): Place[] => {
  const radius = (bottom - top) / 2
  const y = (top + bottom) / 2
  if (Math.abs(right - left - 2 * radius) < radius * 0.5) return [{ x: (left + right) / 2, y, radius }]
  return [left + radius, right - radius].map((x) => ({ x, y, radius }))
}

const rimAt = (ink: Ink, { x, y, radius }: Place, angle: number): boolean => {
  for (let reach = 0.72; reach <= 1.12; reach += 0.06)
    if (isDark(ink, Math.round(x + Math.cos(angle) * radius * reach), Math.round(y + Math.sin(angle) * radius * reach))) return true
  return false
}

/** Ink outside the rim is a neighbour: white letters on black have it all around. */
const outsideAt = (ink: Ink, { x, y, radius }: Place, angle: number): boolean =>
  isDark(ink, Math.round(x + Math.cos(angle) * radius * 1.4), Math.round(y + Math.sin(angle) * radius * 1.4))

const isRing = (ink: Ink, place: Place): boolean => {
  const turns = Array.from({ length: angles }, (_, turn) => (turn * 2 * Math.PI) / angles)
  const met = turns.filter((angle) => rimAt(ink, place, angle)).length
  return met >= angles * whole && turns.filter((angle) => outsideAt(ink, place, angle)).length < angles * 0.2
}

/** Share of ink in the middle, away from the rim. */
const middleInk = (ink: Ink, { x, y, radius }: Place): number => {
  let [hits, seen] = [0, 0]
  const reach = radius * 0.5
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      if (dx * dx + dy * dy > reach * reach) continue
      seen++
      if (isDark(ink, Math.round(x + dx), Math.round(y + dy))) hits++
    }
  return seen === 0 ? 0 : hits / seen
}

const circleOf = (ink: Ink, place: Place): PrintedBox => ({
  left: Math.round(place.x - place.radius),
  top: Math.round(place.y - place.radius),
  right: Math.round(place.x + place.radius),
  bottom: Math.round(place.y + place.radius),
  // The dot of a chosen circle covers most of its middle, a speck or the bar of a letter does not.
  filled: middleInk(ink, place) > 0.4 ? 0.5 : 0,
})

const sizeOf = (circle: PrintedBox): number => circle.right - circle.left

/** Circles of a page; a single one is more likely a letter, so that at least two of a size must stand there. */
export const printedCircles = (ink: Ink, words: readonly SeenWord[], dotsPerInch: number): PrintedBox[] => {
  const circles = words
    .filter(({ text, top, bottom }) => text.length <= 3 && bottom - top >= smallest * dotsPerInch && bottom - top <= largest * dotsPerInch)
    .flatMap((word) => placesOf(word).find((place) => isRing(ink, place)) ?? [])
    .map((place) => circleOf(ink, place))
  return circles.filter((one) => circles.filter((other) => Math.abs(sizeOf(other) - sizeOf(one)) <= sizeOf(one) * 0.15).length > 1)
}
