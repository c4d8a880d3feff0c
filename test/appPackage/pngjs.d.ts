declare module 'pngjs' {
  /** `data`: red, green, blue, alpha of each pixel, row by row. */
  export const PNG: {
    readonly sync: {
      read(png: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array };
    };
  };
}
