import type { Layout } from '../record.ts'

/** US Letter in points. */
export const paper = { width: 612, height: 792 }

/** One accent; the amber is kept for what can make an order fail. */
export const palette = {
  ink: '#1c2530',
  soft: '#5d6875',
  faint: '#8b95a1',
  rule: '#cfd5dc',
  hair: '#e4e8ec',
  panel: '#f3f6f9',
  accent: '#17507a',
  caution: '#9a4b00',
  cautionPanel: '#fdf5e8',
  cautionBar: '#d98a1f',
} as const

/** Sizes in points of everything that the two layouts set apart. */
export type Style = {
  left: number
  width: number
  top: number
  bottom: number
  /** Running text and table cells. */
  text: number
  leading: number
  label: number
  heading: number
  subheading: number
  /** White space between the lines of an account, and above a section. */
  rowGap: number
  sectionGap: number
}

const shared = { left: 46, width: 520, top: 62, bottom: 734 }

export const styles: Record<Layout, Style> = {
  compact: { ...shared, text: 8.4, leading: 10.5, label: 6.8, heading: 11.5, subheading: 9.2, rowGap: 3.6, sectionGap: 12 },
  full: { ...shared, text: 9.6, leading: 13, label: 7.4, heading: 13, subheading: 10.4, rowGap: 7, sectionGap: 20 },
}
