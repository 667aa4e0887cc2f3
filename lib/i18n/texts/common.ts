import { defineTexts } from '../define-texts.ts'

export const common = defineTexts({
  nb: {
    product: 'Samstemt',
    and: 'og',
    cancel: 'Avbryt',
    close: 'Lukk',
  },
  nn: {
    product: 'Samstemt',
    and: 'og',
    cancel: 'Avbryt',
    close: 'Lukk',
  },
})
