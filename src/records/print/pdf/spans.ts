import type { Span } from './rich-text.ts'
import { palette } from './style.ts'

export const plain = (text: string): Span => ({ text, weight: 'regular', color: palette.ink })
export const strong = (text: string): Span => ({ text, weight: 'semibold', color: palette.ink })
export const soft = (text: string): Span => ({ text, weight: 'regular', color: palette.soft })
export const accent = (text: string): Span => ({ text, weight: 'semibold', color: palette.accent })
export const caution = (text: string): Span => ({ text, weight: 'semibold', color: palette.caution })
