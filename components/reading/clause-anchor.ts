/** `partnerskapsavtale/tilsetting` → an id that can stand in an address. */
export const clauseAnchor = (key: string): string => `punkt-${key.replaceAll('/', '-')}`
