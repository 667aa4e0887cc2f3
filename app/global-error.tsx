'use client'

/** When even the frame fails there is no language to ask for: both, and nothing that can fail again. */
export default function GloballyFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="nb">
      <body>
        <main>
          <h1>Noe gikk galt hos oss</h1>
          <p>Det som er merket «Lagret», er trygt. Prøv igjen om litt.</p>
          <p lang="nn">Noko gjekk gale hos oss. Det som er merkt «Lagra», er trygt. Prøv igjen om litt.</p>
          <button type="button" onClick={reset}>
            Prøv igjen
          </button>
        </main>
      </body>
    </html>
  )
}
