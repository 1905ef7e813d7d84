import './jitless.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageFor, speak, spokenLanguage } from '../shared/words/words.ts'
import { App } from './app/app.tsx'
import { followFacts } from './desk/questions.ts'
import './styles/fonts.ts'
import './styles/tokens.css'
import './styles/theme-colours.css'
import './styles/base.css'

speak(languageFor(navigator.languages))
document.documentElement.lang = spokenLanguage()
followFacts()

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
