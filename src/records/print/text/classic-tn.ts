/** 2125550100 becomes 212 555-0100, as the classic layout has it. */
export const classicTn = (tn: string): string => tn.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2-$3')
