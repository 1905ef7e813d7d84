/** Nothing that can be seen has the keyboard: a room was just entered, or what had it is gone. */
export const nothingHasTheKeyboard = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  !document.activeElement.checkVisibility()
