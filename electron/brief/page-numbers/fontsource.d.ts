declare module '*.woff?inline' {
  /** The font as a data address, put into the bundle by the build. */
  const address: string
  export default address
}
