export const POSITIONS_ID = 'standpunkt'
/** Where focus goes when an answer is sent: what one pressed is folded away. */
export const POSITIONS_TITLE_ID = 'standpunkt-tittel'
