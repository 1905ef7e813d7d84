import './jitless.ts'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { sheetOf } from '../shared/model/brief-sheet.ts'
import { PrintedBrief } from './brief/printed-brief.tsx'
import { ask } from './desk/desk.ts'
import './styles/fonts.ts'
import './styles/print.css'

/** Draws the brief of the ticket in the address and says `data-ready` on <html> when it may be printed. */
const draw = async (): Promise<void> => {
  const ticket = new URLSearchParams(location.search).get('ticket') ?? ''
  const answer = await ask('print.brief', { ticket })
  const place = document.getElementById('sheet')
  if (!answer.ok || place === null) return
  const { brief } = answer.value
  const sheet = sheetOf(answer.value)
  document.documentElement.lang = brief.language
  document.title = sheet.title
  flushSync(() => createRoot(place).render(<PrintedBrief sheet={sheet} marking={brief.marking} />))
  await document.fonts.ready
  document.documentElement.dataset['ready'] = 'true'
}

void draw()
