import { z } from 'zod'

// The content policy forbids compiled code, and zod would try it when the first schema is made: import this before any.
z.config({ jitless: true })
