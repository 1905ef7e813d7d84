/** Switches set within one another; whether any is on costs the same however many there are. */
export class Switches {
  private readonly states: boolean[] = []
  private on = 0

  push(isOn: boolean): void {
    this.states.push(isOn)
    if (isOn) this.on += 1
  }

  pop(): void {
    if (this.states.pop() === true) this.on -= 1
  }

  /** Turns off the one that was set last. */
  turnOff(): void {
    if (this.states.length === 0) return
    this.pop()
    this.push(false)
  }

  isAnyOn(): boolean {
    return this.on > 0
  }
}
