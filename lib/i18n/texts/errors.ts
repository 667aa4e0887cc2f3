import { defineTexts } from '../define-texts.ts'

export const errors = defineTexts({
  nb: {
    notFound: {
      title: 'Vi finner ikke denne siden',
      body: 'Lenken kan være gammel, eller du har ikke tilgang. Er du invitert, spør den som sendte deg lenken.',
      back: 'Til forsiden',
    },
    failed: {
      title: 'Noe gikk galt hos oss',
      body: 'Det som er merket «Lagret», er trygt. Prøv igjen om litt.',
      retry: 'Prøv igjen',
      back: 'Til forsiden',
      code: 'Feilkode: {code}',
    },
  },
  nn: {
    notFound: {
      title: 'Vi finn ikkje denne sida',
      body: 'Lenkja kan vere gammal, eller du har ikkje tilgang. Er du invitert, spør den som sende deg lenkja.',
      back: 'Til framsida',
    },
    failed: {
      title: 'Noko gjekk gale hos oss',
      body: 'Det som er merkt «Lagra», er trygt. Prøv igjen om litt.',
      retry: 'Prøv igjen',
      back: 'Til framsida',
      code: 'Feilkode: {code}',
    },
  },
})
