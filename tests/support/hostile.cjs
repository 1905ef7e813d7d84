// Puts a fault into the parser process, loaded with --require: a text that says HANG is never done, one that says SWELL
// takes ever more memory. It stands for the file that finds a hole in a format's reader; the readers of today have none known.
const { value: decode } = Object.getOwnPropertyDescriptor(TextDecoder.prototype, 'decode')

TextDecoder.prototype.decode = function (...args) {
  const text = Reflect.apply(decode, this, args)
  if (text.includes('HANG')) for (;;);
  const swollen = []
  while (text.includes('SWELL')) swollen.push(Buffer.alloc(8 * 1024 * 1024, 1))
  return text
}
