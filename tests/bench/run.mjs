/** `npm run bench [-- COUNT]`: ratios of Readout to bare floors, measured side by side in one run. Never a test. */
import './measures.ts'
