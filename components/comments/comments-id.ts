export const COMMENTS_ID = 'kommentarer'
/** Where focus goes when what one pressed is gone. */
export const COMMENTS_TITLE_ID = 'kommentarer-tittel'
