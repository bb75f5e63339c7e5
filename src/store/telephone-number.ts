/** A 10-digit telephone number as it is stored and compared, or null. */
export const numberOf = (tn: string): number | null => (/^\d{10}$/.test(tn) ? Number(tn) : null)
