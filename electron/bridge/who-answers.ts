import { mainCalls, type CallName, type MainCall } from '../../shared/contract/contract.ts'

const inMain: ReadonlySet<CallName> = new Set(mainCalls)

/** Whether a call is answered by the main process, because it needs Electron. All others go to the engine. */
export const isMainCall = (name: CallName): name is MainCall => inMain.has(name)
