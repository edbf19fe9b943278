/** Words for a screen reader that sight does not need. */
export function Hidden({ children }: { readonly children: unknown }) {
  return <span class="hidden">{children}</span>;
}
